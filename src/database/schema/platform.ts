import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from '../columns'
import { currentCommune, roles } from './commune-table'

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
    /** The version in force when the directory was last written; `coming` says which follow, and from when. */
    recordVersion: integer('record_version').notNull(),
    coming: jsonb('coming').notNull().default([]).$type<{ version: number; from: string }[]>(),
    /** A twin with invented families: its mails stay in its own mailbox. */
    isDemo: boolean('is_demo').notNull().default(false),
    openedAt: instant('opened_at'),
    suspendedAt: instant('suspended_at'),
  },
  (t) => [
    pgPolicy('communes_read', {
      for: 'select',
      to: [roles.family, roles.agent, roles.worker, roles.access],
      using: sql`true`,
    }),
    // A town writes its own entry and no other: which version is in force, and which follow.
    pgPolicy('communes_own', {
      for: 'update',
      to: [roles.agent, roles.worker],
      using: sql`id = ${currentCommune}`,
      withCheck: sql`id = ${currentCommune}`,
    }),
    pgPolicy('communes_operator', {
      for: 'all',
      to: roles.operator,
      using: sql`true`,
      withCheck: sql`true`,
    }),
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
    /** The key of the second factor, encrypted; it counts once a first code has confirmed it. */
    totpSecret: text('totp_secret'),
    totpConfirmedAt: instant('totp_confirmed_at'),
    /** The last step whose code was taken: each code opens once. */
    totpLastStep: bigint('totp_last_step', { mode: 'number' }),
    /** Hashes of the codes that replace a lost telephone, each good once. */
    recoveryHashes: text('recovery_hashes').array().notNull().default(sql`'{}'::text[]`),
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
  /** Until then only the password is proved, and the sign-in opens nothing but the page of the second factor. */
  secondFactorAt: instant('second_factor_at'),
})

export const operatorThrottles = pgTable('operator_throttles', {
  subject: text('subject').primaryKey(),
  failures: integer('failures').notNull(),
  lastFailureAt: instant('last_failure_at').notNull(),
})
