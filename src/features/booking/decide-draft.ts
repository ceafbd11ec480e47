import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { type DecidedLine, decideBookings, type Wish } from '@/domain/booking/decide-bookings'
import type { Draft } from './draft'
import { type EnrolmentOfChild, enrolmentsOfMine, siblingEnrolments } from './enrolment'
import {
  activityOf,
  liveBookings,
  mostLines,
  type SessionRow,
  sessionOf,
  sessionsByIds,
  sessionsOfYear,
} from './session-rows'

/** A box asked for a child: the session as last read, and whether it is to be ticked. */
export type Asked = { enrolment: EnrolmentOfChild; row: SessionRow; wanted: boolean }

/** Names a box that is not asked for a brother or sister. */
export const leftOutKey = (enrolmentId: string, sessionId: string) => `${enrolmentId} ${sessionId}`

/** What a draft asks for, box by box, with the same days for the brothers and sisters in their own centre. */
export async function askedByDraft(
  db: CommuneDb,
  enrolment: EnrolmentOfChild,
  draft: Draft,
): Promise<Asked[]> {
  const rows = await sessionsByIds(db, Object.keys(draft.changes).slice(0, mostLines))
  const boxes = rows
    .filter((row) => row.activity === enrolment.activity && row.centre === enrolment.centre)
    .map((row) => ({ enrolment, row, wanted: draft.changes[row.id] === true }))
  const isAsked = (box: Asked) => !draft.leftOut.includes(leftOutKey(box.enrolment.id, box.row.id))
  if (draft.also.length === 0) return boxes.filter(isAsked)
  const siblings = (await siblingEnrolments(db, enrolment)).filter((s) => draft.also.includes(s.id))
  const theirs = await sessionsOfYear(db, {
    activity: enrolment.activity,
    schoolYear: enrolment.schoolYear,
    centres: [...new Set(siblings.map((s) => s.centre))],
  })
  const sameForSiblings = siblings.flatMap((sibling) =>
    boxes.flatMap(({ row, wanted }) => {
      const same = theirs.find(
        (t) => t.centre === sibling.centre && t.unit === row.unit && t.on.equals(row.on),
      )
      return same ? [{ enrolment: sibling, row: same, wanted }] : []
    }),
  )
  return [...boxes, ...sameForSiblings].filter(isAsked)
}

export const sessionIdsOf = (asked: Asked[]) => [...new Set(asked.map((a) => a.row.id))]

/**
 * Decides what a draft asks for, on the places and bookings as this transaction sees them. Called again under the
 * lock before anything is written: what the page showed is never believed.
 */
export async function decideDraft(
  db: CommuneDb,
  asked: Asked[],
  record: CommuneRecord,
  now: Temporal.Instant,
): Promise<DecidedLine[]> {
  const childIds = [...new Set(asked.map((a) => a.enrolment.childId))]
  const days = [...new Set(asked.map((a) => a.row.on.toString()))]
  const fresh = new Map((await sessionsByIds(db, sessionIdsOf(asked))).map((row) => [row.id, row]))
  const booked = await liveBookings(db, childIds, days)
  const enrolments = await enrolmentsOfMine(db)
  const wishes: Wish[] = asked
    .map(({ enrolment, row, wanted }) => ({
      childId: enrolment.childId,
      session: sessionOf(fresh.get(row.id) ?? row, record),
      wanted,
    }))
    .sort(inReadingOrder)
  const units = asked[0] ? (activityOf(record, asked[0].row.activity)?.booking.units ?? []) : []
  return decideBookings(wishes, {
    now,
    enrolments,
    booked: booked.map((b) => ({ childId: b.childId, session: sessionOf(b.session, record) })),
    needsOneOf: Object.fromEntries(units.map((u) => [u.key, u.needsOneOf])),
  })
}

/** By day, then hour, as a parent reads them; at the same hour the child one began with comes first. */
const inReadingOrder = (a: Wish, b: Wish): number =>
  `${a.session.on} ${a.session.startsAtTime}`.localeCompare(`${b.session.on} ${b.session.startsAtTime}`)
