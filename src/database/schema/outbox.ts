import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns'
import { accounts } from './accounts'
import { communeTable, currentPerson, ofMyAccount } from './commune-table'
import { communes } from './platform'

/** Mails to send: written in the transaction of the fact they tell, sent after it by a job. */
export const outbox = communeTable(
  'outbox',
  {
    id: uuid('id').notNull().defaultRandom(),
    accountId: uuid('account_id').notNull(),
    mail: text('mail').notNull(),
    /** Ids only: the sender reads the state again, so that no mail tells a stale fact. */
    about: jsonb('about').notNull().$type<Record<string, string>>(),
    writtenAt: instant('written_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    retryAt: instant('retry_at'),
    sentAt: instant('sent_at'),
    abandonedAt: instant('abandoned_at'),
    lastFailure: text('last_failure'),
  },
  { family: ofMyAccount, agent: true, worker: true, access: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    index('outbox_to_send')
      .on(t.communeId, t.writtenAt)
      .where(sql`${t.sentAt} is null and ${t.abandonedAt} is null`),
    foreignKey({
      name: 'outbox_account',
      columns: [t.communeId, t.accountId],
      foreignColumns: [accounts.communeId, accounts.id],
    }),
  ],
)

/** Where mails arrive in demonstration and test mode, instead of a carrier. */
export const demoMailbox = communeTable(
  'demo_mailbox',
  {
    id: uuid('id').notNull().defaultRandom(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    html: text('html').notNull(),
    text: text('text').notNull(),
    language: text('language').notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  { access: true, worker: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    foreignKey({ name: 'demo_mailbox_commune', columns: [t.communeId], foreignColumns: [communes.id] }),
    index('demo_mailbox_by_date').on(t.communeId, t.sentAt),
  ],
)

/** Journal: who did what, when. Written in the transaction of the act; no role of the portal can change a line. */
export const auditLog = communeTable(
  'audit_log',
  {
    id: uuid('id').notNull().defaultRandom(),
    at: instant('at').notNull(),
    actor: text('actor').notNull(),
    actorId: uuid('actor_id'),
    act: text('act').notNull(),
    about: jsonb('about').notNull().$type<Record<string, string>>(),
  },
  { family: sql`actor_id = ${currentPerson}`, agent: true, operator: true, worker: true, access: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    foreignKey({ name: 'audit_log_commune', columns: [t.communeId], foreignColumns: [communes.id] }),
    index('audit_log_by_date').on(t.communeId, t.at),
  ],
)
