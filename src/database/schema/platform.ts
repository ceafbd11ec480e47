import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns'

// The four tables without `commune_id`: the directory of communes, and the platform's operators.
// None points to a commune's table; none holds a family.

export const communes = pgTable(
  'communes',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    slug: text('slug').notNull(),
    inseeCode: text('insee_code').notNull(),
    name: text('name').notNull(),
    state: text('state', { enum: ['open', 'suspended'] })
      .notNull()
      .default('open'),
    recordVersion: integer('record_version').notNull(),
  },
  (t) => [
    unique('communes_one_per_address').on(t.slug),
    unique('communes_one_per_insee_code').on(t.inseeCode),
    check('communes_state', sql`${t.state} in ('open', 'suspended')`),
  ],
)

export const operators = pgTable(
  'operators',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    email: text('email').notNull(),
    passwordHash: text('password_hash').notNull(),
    disabledAt: instant('disabled_at'),
  },
  (t) => [unique('operators_one_per_email').on(t.email)],
)

export const operatorSignIns = pgTable('operator_sign_ins', {
  tokenHash: text('token_hash').primaryKey(),
  operatorId: uuid('operator_id')
    .notNull()
    .references(() => operators.id, { onDelete: 'cascade' }),
  startedAt: instant('started_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

export const operatorThrottles = pgTable('operator_throttles', {
  subject: text('subject').primaryKey(),
  failures: integer('failures').notNull(),
  lastFailureAt: instant('last_failure_at').notNull(),
})
