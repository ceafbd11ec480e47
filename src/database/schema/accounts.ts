import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns'
import { communeTable, currentPerson } from './commune-table'
import { communes } from './platform'

/** One account per adult and per commune; agents of the town have theirs in the same table. */
export const accounts = communeTable(
  'accounts',
  {
    id: uuid('id').notNull().defaultRandom(),
    kind: text('kind', { enum: ['family', 'agent'] }).notNull(),
    /** What an agent does in the town; a family has none. */
    townRole: text('town_role', {
      enum: ['administrator', 'agent', 'regisseur', 'centre-staff', 'reader'],
    }),
    /** The services of the record that an agent works for; none named is all of them. */
    services: text('services').array().notNull().default(sql`'{}'::text[]`),
    /** What the person types: in lower case, without surrounding spaces. */
    identifier: text('identifier').notNull(),
    email: text('email').notNull(),
    title: text('title', { enum: ['madame', 'monsieur', ''] })
      .notNull()
      .default(''),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    language: text('language', { enum: ['fr', 'ru', 'en', 'ar'] })
      .notNull()
      .default('fr'),
    openedAt: instant('opened_at').notNull(),
    activatedAt: instant('activated_at'),
    disabledAt: instant('disabled_at'),
    lastSignInAt: instant('last_sign_in_at'),
    previousSignInAt: instant('previous_sign_in_at'),
  },
  { family: sql`id = ${currentPerson}`, agent: true, worker: true, access: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    foreignKey({ name: 'accounts_commune', columns: [t.communeId], foreignColumns: [communes.id] }),
    unique('accounts_one_per_identifier').on(t.communeId, t.identifier),
    unique('accounts_one_per_email').on(t.communeId, t.email),
    check('accounts_kind', sql`${t.kind} in ('family', 'agent')`),
    check('accounts_agents_have_a_role', sql`(${t.kind} = 'agent') = (${t.townRole} is not null)`),
    check(
      'accounts_town_role',
      sql`${t.townRole} in ('administrator', 'agent', 'regisseur', 'centre-staff', 'reader')`,
    ),
    check('accounts_identifier_in_lower_case', sql`${t.identifier} = lower(trim(${t.identifier}))`),
    check('accounts_email_in_lower_case', sql`${t.email} = lower(trim(${t.email}))`),
  ],
)

/** Passwords stand apart: only the door reads them. */
export const credentials = communeTable(
  'credentials',
  {
    accountId: uuid('account_id').notNull(),
    passwordHash: text('password_hash').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  { access: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.accountId] }),
    foreignKey({
      name: 'credentials_account',
      columns: [t.communeId, t.accountId],
      foreignColumns: [accounts.communeId, accounts.id],
    }).onDelete('cascade'),
  ],
)

/** Open sign-ins; the cookie holds the token, the table only its SHA-256. */
export const signIns = communeTable(
  'sign_ins',
  {
    tokenHash: text('token_hash').notNull(),
    accountId: uuid('account_id').notNull(),
    startedAt: instant('started_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  { access: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.tokenHash] }),
    foreignKey({
      name: 'sign_ins_account',
      columns: [t.communeId, t.accountId],
      foreignColumns: [accounts.communeId, accounts.id],
    }).onDelete('cascade'),
  ],
)

/** Links sent by mail to activate an account or to choose a new password: once, and for a time. */
export const mailedKeys = communeTable(
  'mailed_keys',
  {
    keyHash: text('key_hash').notNull(),
    accountId: uuid('account_id').notNull(),
    purpose: text('purpose', { enum: ['activation', 'password'] }).notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  { agent: true, worker: true, access: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.keyHash] }),
    check('mailed_keys_purpose', sql`${t.purpose} in ('activation', 'password')`),
    foreignKey({
      name: 'mailed_keys_account',
      columns: [t.communeId, t.accountId],
      foreignColumns: [accounts.communeId, accounts.id],
    }).onDelete('cascade'),
  ],
)

/** Failures counted per account, or name of nobody, and per network address, both as keyed hashes: names nobody, tells nothing. */
export const throttles = communeTable(
  'throttles',
  {
    subject: text('subject').notNull(),
    failures: integer('failures').notNull(),
    lastFailureAt: instant('last_failure_at').notNull(),
  },
  { access: true },
  (t) => [primaryKey({ columns: [t.communeId, t.subject] })],
)
