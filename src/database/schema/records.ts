import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, plainDate } from '../columns'
import { accounts } from './accounts'
import { communeTable, openToFamilies } from './commune-table'
import { communes } from './platform'

/** Each version of a commune's record: never overwritten, so that what was begun under one is judged by it. */
export const recordVersions = communeTable(
  'record_versions',
  {
    version: integer('version').notNull(),
    record: jsonb('record').notNull(),
    publishedAt: instant('published_at').notNull(),
    /** The first instant at which it holds, for whatever is begun from then on. */
    effectiveAt: instant('effective_at').notNull(),
    author: text('author').notNull(),
    authorId: uuid('author_id'),
    reason: text('reason').notNull(),
    /** Who changed the record, where another person published it. */
    proposedBy: text('proposed_by'),
    councilDecision: text('council_decision'),
    /** Its day came before it held, and another was published instead. */
    withdrawnAt: instant('withdrawn_at'),
  },
  { family: openToFamilies, agent: true, operator: true, worker: true, access: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.version] }),
    index('record_versions_by_date').on(t.communeId, t.effectiveAt),
    foreignKey({ name: 'record_versions_commune', columns: [t.communeId], foreignColumns: [communes.id] }),
  ],
)

/** What an administrator is changing in the record, and has not published: one per person. */
export const recordDrafts = communeTable(
  'record_drafts',
  {
    id: uuid('id').notNull().defaultRandom(),
    accountId: uuid('account_id').notNull(),
    /** The version it began from: another published since must be looked at before this one is. */
    baseVersion: integer('base_version').notNull(),
    record: jsonb('record').notNull(),
    /** Grows with each change: a page opened before the last one is told so. */
    revision: integer('revision').notNull().default(1),
    /** The block under way as typed, while it is not yet right; `isTried` once it was sent to be kept. */
    typing: jsonb('typing').$type<{ place: string; value: unknown; isTried: boolean }>(),
    state: text('state', { enum: ['editing', 'proposed'] })
      .notNull()
      .default('editing'),
    effectiveOn: plainDate('effective_on'),
    reason: text('reason'),
    councilDecision: text('council_decision'),
    savedAt: instant('saved_at').notNull(),
  },
  { agent: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    unique('record_drafts_one_per_account').on(t.communeId, t.accountId),
    check('record_drafts_state', sql`${t.state} in ('editing', 'proposed')`),
    foreignKey({
      name: 'record_drafts_account',
      columns: [t.communeId, t.accountId],
      foreignColumns: [accounts.communeId, accounts.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'record_drafts_base',
      columns: [t.communeId, t.baseVersion],
      foreignColumns: [recordVersions.communeId, recordVersions.version],
    }),
  ],
)
