import { sql } from 'drizzle-orm'
import { check, customType, foreignKey, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, plainDate } from '../columns'
import { communeTable } from './commune-table'
import { communes } from './platform'

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** First administrators: an operator names one, a job opens the account and sends the mail. */
export const invitations = communeTable(
  'invitations',
  {
    id: uuid('id').notNull().defaultRandom(),
    email: text('email').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    invitedAt: instant('invited_at').notNull(),
    openedAt: instant('opened_at'),
    /** Why no account was opened: the address is taken. */
    refusedFor: text('refused_for'),
  },
  { operator: true, agent: true, worker: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    foreignKey({ name: 'invitations_commune', columns: [t.communeId], foreignColumns: [communes.id] }),
  ],
)

/** How much a commune held on a day, counted by a job: numbers only, so that an operator sees no family. */
export const communeFigures = communeTable(
  'commune_figures',
  {
    households: integer('households').notNull(),
    children: integer('children').notNull(),
    accounts: integer('accounts').notNull(),
    liveBookings: integer('live_bookings').notNull(),
    requestsOfMonth: integer('requests_of_month').notNull(),
    mailsWaiting: integer('mails_waiting').notNull(),
    mailsAbandoned: integer('mails_abandoned').notNull(),
    countedAt: instant('counted_at').notNull(),
    countedOn: plainDate('counted_on').notNull(),
  },
  { operator: true, agent: true, worker: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.countedOn] }),
    foreignKey({ name: 'commune_figures_commune', columns: [t.communeId], foreignColumns: [communes.id] }),
  ],
)

/** The last bug met in each place of a commune: its number, never its words. */
export const lastFaults = communeTable(
  'last_faults',
  {
    at: instant('at').notNull(),
    place: text('place').notNull(),
    number: text('number').notNull(),
    count: integer('count').notNull().default(1),
  },
  { operator: true, worker: true, access: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.place] }),
    foreignKey({ name: 'last_faults_commune', columns: [t.communeId], foreignColumns: [communes.id] }),
  ],
)

/** Whole-town exports: asked for by an operator or an administrator, read by the town alone. */
export const townExports = communeTable(
  'town_exports',
  {
    id: uuid('id').notNull().defaultRandom(),
    askedAt: instant('asked_at').notNull(),
    askedBy: text('asked_by', { enum: ['operator', 'agent'] }).notNull(),
    state: text('state', { enum: ['asked', 'ready', 'failed'] })
      .notNull()
      .default('asked'),
    readyAt: instant('ready_at'),
    /** Of the archive, in bytes. */
    size: integer('size'),
    sha256: text('sha256'),
    rows: integer('rows'),
  },
  { operator: true, agent: true, worker: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    check('town_exports_asked_by', sql`${t.askedBy} in ('operator', 'agent')`),
    check('town_exports_state', sql`${t.state} in ('asked', 'ready', 'failed')`),
    foreignKey({ name: 'town_exports_commune', columns: [t.communeId], foreignColumns: [communes.id] }),
  ],
)

/** The archive of an export, in parts of a megabyte at most. */
export const townExportParts = communeTable(
  'town_export_parts',
  {
    exportId: uuid('export_id').notNull(),
    part: integer('part').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  { agent: true, worker: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.exportId, t.part] }),
    foreignKey({
      name: 'town_export_parts_export',
      columns: [t.communeId, t.exportId],
      foreignColumns: [townExports.communeId, townExports.id],
    }).onDelete('cascade'),
  ],
)
