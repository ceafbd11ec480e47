import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { LateCharge } from '@/domain/late/late-charge'
import { instant, plainDate, plainTime } from '../columns'
import { accounts } from './accounts'
import { communeTable, ofMyAccount, ofMyChildren, ofMyHouseholds, openToFamilies } from './commune-table'
import { children, enrolments, households } from './households'
import { communes } from './platform'

/** Séance: one unit (morning, meal, afternoon) of an activity, at a centre, on a day. */
export const sessions = communeTable(
  'sessions',
  {
    id: uuid('id').notNull().defaultRandom(),
    activity: text('activity').notNull(),
    schoolYear: text('school_year').notNull(),
    centre: text('centre').notNull(),
    unit: text('unit').notNull(),
    on: plainDate('on_day').notNull(),
    startsAtTime: plainTime('starts_at_time').notNull(),
    endsAtTime: plainTime('ends_at_time').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  { family: openToFamilies, agent: true, operator: true, worker: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    unique('sessions_once_per_activity_centre_day_and_unit').on(
      t.communeId,
      t.activity,
      t.centre,
      t.on,
      t.unit,
    ),
    foreignKey({ name: 'sessions_commune', columns: [t.communeId], foreignColumns: [communes.id] }),
  ],
)

/** Places of a session by channel: one narrow row, kept equal to the live bookings by every command that moves one. */
export const sessionPlaces = communeTable(
  'session_places',
  {
    sessionId: uuid('session_id').notNull(),
    channel: text('channel', { enum: ['online'] }).notNull(),
    places: integer('places').notNull(),
    booked: integer('booked').notNull().default(0),
  },
  { family: openToFamilies, agent: true, operator: true, worker: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.sessionId, t.channel] }),
    foreignKey({
      name: 'session_places_session',
      columns: [t.communeId, t.sessionId],
      foreignColumns: [sessions.communeId, sessions.id],
    }).onDelete('cascade'),
    check('session_places_channel', sql`${t.channel} in ('online')`),
    check('session_places_never_sold_twice', sql`${t.booked} between 0 and ${t.places}`),
  ],
)

/** Demande: what a family validated in one gesture, under its number. */
export const bookingRequests = communeTable(
  'booking_requests',
  {
    id: uuid('id').notNull().defaultRandom(),
    number: integer('number').notNull(),
    householdId: uuid('household_id').notNull(),
    accountId: uuid('account_id').notNull(),
    activity: text('activity').notNull(),
    /** Of the form that was sent: a double tap or a retry finds the request already made. */
    idempotencyKey: uuid('idempotency_key').notNull(),
    submittedAt: instant('submitted_at').notNull(),
    recordVersion: integer('record_version').notNull(),
  },
  {
    family: { sees: ofMyHouseholds, writes: sql`${ofMyHouseholds} and ${ofMyAccount}` },
    agent: true,
    worker: true,
  },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    unique('booking_requests_numbered_once').on(t.communeId, t.number),
    unique('booking_requests_once_per_form').on(t.communeId, t.accountId, t.idempotencyKey),
    index('booking_requests_of_household').on(t.communeId, t.householdId, t.submittedAt),
    foreignKey({
      name: 'booking_requests_household',
      columns: [t.communeId, t.householdId],
      foreignColumns: [households.communeId, households.id],
    }),
    foreignKey({
      name: 'booking_requests_account',
      columns: [t.communeId, t.accountId],
      foreignColumns: [accounts.communeId, accounts.id],
    }),
  ],
)

export const bookings = communeTable(
  'bookings',
  {
    id: uuid('id').notNull().defaultRandom(),
    sessionId: uuid('session_id').notNull(),
    childId: uuid('child_id').notNull(),
    householdId: uuid('household_id').notNull(),
    requestId: uuid('request_id').notNull(),
    bookedAt: instant('booked_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    cancelRequestId: uuid('cancel_request_id'),
    /** What the règlement attached to a booking made after its deadline; null when it was in time. */
    late: jsonb('late').$type<LateCharge>(),
    /** The same of a cancellation. */
    cancelledLate: jsonb('cancelled_late').$type<LateCharge>(),
  },
  {
    family: { sees: ofMyChildren, writes: sql`${ofMyChildren} and ${ofMyHouseholds}` },
    agent: true,
    worker: true,
  },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    uniqueIndex('bookings_once_per_child_and_session')
      .on(t.communeId, t.sessionId, t.childId)
      .where(sql`${t.cancelledAt} is null`),
    index('bookings_of_child').on(t.communeId, t.childId, t.sessionId),
    index('bookings_by_date').on(t.communeId, t.bookedAt),
    index('bookings_by_cancellation').on(t.communeId, t.cancelledAt).where(sql`${t.cancelledAt} is not null`),
    index('bookings_of_request').on(t.communeId, t.requestId),
    index('bookings_of_cancel_request').on(t.communeId, t.cancelRequestId),
    foreignKey({
      name: 'bookings_session',
      columns: [t.communeId, t.sessionId],
      foreignColumns: [sessions.communeId, sessions.id],
    }),
    foreignKey({
      name: 'bookings_child',
      columns: [t.communeId, t.childId],
      foreignColumns: [children.communeId, children.id],
    }),
    foreignKey({
      name: 'bookings_household',
      columns: [t.communeId, t.householdId],
      foreignColumns: [households.communeId, households.id],
    }),
    foreignKey({
      name: 'bookings_request',
      columns: [t.communeId, t.requestId],
      foreignColumns: [bookingRequests.communeId, bookingRequests.id],
    }),
    foreignKey({
      name: 'bookings_cancel_request',
      columns: [t.communeId, t.cancelRequestId],
      foreignColumns: [bookingRequests.communeId, bookingRequests.id],
    }),
    check(
      'bookings_cancelled_by_a_request',
      sql`(${t.cancelledAt} is null) = (${t.cancelRequestId} is null)`,
    ),
  ],
)

/** Brouillon: the boxes a parent has changed for an enrolment and not yet validated. */
export const bookingDrafts = communeTable(
  'booking_drafts',
  {
    accountId: uuid('account_id').notNull(),
    enrolmentId: uuid('enrolment_id').notNull(),
    childId: uuid('child_id').notNull(),
    /** Session id → ticked or not, for the boxes that differ from what is booked. */
    changes: jsonb('changes').notNull().$type<Record<string, boolean>>(),
    /** « Effectuer la même demande pour… »: enrolments of brothers and sisters. */
    alsoForEnrolments: uuid('also_for_enrolments').array().notNull(),
    /** « enrolment session » pairs that are not asked for a brother or sister, because they cannot be had. */
    leftOut: text('left_out').array().notNull().default(sql`'{}'::text[]`),
    savedAt: instant('saved_at').notNull(),
  },
  { family: sql`${ofMyAccount} and ${ofMyChildren}`, worker: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.accountId, t.enrolmentId] }),
    foreignKey({
      name: 'booking_drafts_account',
      columns: [t.communeId, t.accountId],
      foreignColumns: [accounts.communeId, accounts.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'booking_drafts_enrolment',
      columns: [t.communeId, t.enrolmentId],
      foreignColumns: [enrolments.communeId, enrolments.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'booking_drafts_child',
      columns: [t.communeId, t.childId],
      foreignColumns: [children.communeId, children.id],
    }).onDelete('cascade'),
  ],
)

/** Numbers without a gap: a row locked by the transaction that takes the next one. */
export const counters = communeTable(
  'counters',
  { name: text('name').notNull(), value: integer('value').notNull() },
  { family: openToFamilies, agent: true, worker: true },
  (t) => [primaryKey({ columns: [t.communeId, t.name] })],
)

/** Secret, revocable addresses under which a phone's calendar reads a person's agenda. */
export const calendarFeeds = communeTable(
  'calendar_feeds',
  {
    id: uuid('id').notNull().defaultRandom(),
    accountId: uuid('account_id').notNull(),
    createdAt: instant('created_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  { family: ofMyAccount, access: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    uniqueIndex('calendar_feeds_one_live_per_account')
      .on(t.communeId, t.accountId)
      .where(sql`${t.revokedAt} is null`),
    foreignKey({
      name: 'calendar_feeds_account',
      columns: [t.communeId, t.accountId],
      foreignColumns: [accounts.communeId, accounts.id],
    }).onDelete('cascade'),
  ],
)
