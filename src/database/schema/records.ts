import { foreignKey, integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant } from '../columns'
import { communeTable, openToFamilies } from './commune-table'
import { communes } from './platform'

/** Each version of a commune's record: never overwritten, so that what was begun under one is judged by it. */
export const recordVersions = communeTable(
  'record_versions',
  {
    version: integer('version').notNull(),
    record: jsonb('record').notNull(),
    publishedAt: instant('published_at').notNull(),
    author: text('author').notNull(),
    reason: text('reason').notNull(),
  },
  { family: openToFamilies, agent: true, operator: true, worker: true, access: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.version] }),
    foreignKey({ name: 'record_versions_commune', columns: [t.communeId], foreignColumns: [communes.id] }),
  ],
)
