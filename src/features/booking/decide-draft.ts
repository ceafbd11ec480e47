import type { Temporal } from 'temporal-polyfill'
import { calendarOf } from '@/communes/calendar-of'
import type { CommuneRecord } from '@/communes/record'
import { reglementOf } from '@/communes/rules-of'
import type { CommuneDb } from '@/database/door'
import { type DecidedLine, decideBookings, type Wish } from '@/domain/booking/decide-bookings'
import { type BookedUnder, bookingsUnder } from './booked-under'
import type { Draft } from './draft'
import {
  type EnrolmentOfChild,
  enrolmentsOfMine,
  type HouseholdOfChild,
  householdsOfChildren,
  siblingEnrolments,
} from './enrolment'
import { lateActsOf } from './late-acts'
import { mostLines, type SessionRow, sessionsByIds, sessionsOfYear } from './session-rows'
import { activityOf, sessionOf } from './session-rules'

type Households = Map<string, HouseholdOfChild>

/** A box asked for a child: the session as last read, and whether it is to be ticked. */
export type AskedBox = { enrolment: EnrolmentOfChild; row: SessionRow; wanted: boolean }

/** What a draft asks for, and the days and units that a brother's or sister's centre does not offer. */
export type AskedByDraft = {
  boxes: AskedBox[]
  notOffered: { firstName: string; on: Temporal.PlainDate; unit: string }[]
}

/** Names a box that is not asked for a brother or sister. */
export const leftOutKey = (enrolmentId: string, sessionId: string) => `${enrolmentId} ${sessionId}`

/** What a draft asks for, box by box, with the same days for the brothers and sisters in their own centre. */
export async function askedByDraft(
  db: CommuneDb,
  enrolment: EnrolmentOfChild,
  draft: Draft,
): Promise<AskedByDraft> {
  const rows = await sessionsByIds(db, Object.keys(draft.changes).slice(0, mostLines))
  const own = rows
    .filter((row) => row.activity === enrolment.activity && row.centre === enrolment.centre)
    .map((row) => ({ enrolment, row, wanted: draft.changes[row.id] === true }))
  const isAsked = (box: AskedBox) => !draft.leftOut.includes(leftOutKey(box.enrolment.id, box.row.id))
  if (draft.also.length === 0) return { boxes: own.filter(isAsked), notOffered: [] }
  const siblings = (await siblingEnrolments(db, enrolment)).filter((s) => draft.also.includes(s.id))
  const theirs = await sessionsOfYear(db, {
    activity: enrolment.activity,
    schoolYear: enrolment.schoolYear,
    centres: [...new Set(siblings.map((s) => s.centre))],
  })
  const place = (row: { centre: string; unit: string; on: Temporal.PlainDate }) =>
    `${row.centre} ${row.unit} ${row.on}`
  const offered = new Map(theirs.map((row) => [place(row), row]))
  const same = siblings.flatMap((sibling) =>
    own.map(({ row, wanted }) => ({
      enrolment: sibling,
      row: offered.get(place({ ...row, centre: sibling.centre })),
      wanted,
      asked: row,
    })),
  )
  const found = same.flatMap(({ row, enrolment: sibling, wanted }) =>
    row ? [{ enrolment: sibling, row, wanted }] : [],
  )
  return {
    boxes: [...own, ...found].filter(isAsked),
    notOffered: same
      .filter(({ row, wanted }) => !row && wanted)
      .map(({ enrolment: { firstName }, asked }) => ({ firstName, on: asked.on, unit: asked.unit })),
  }
}

export const sessionIdsOf = (boxes: AskedBox[]) => [...new Set(boxes.map((b) => b.row.id))]
export const childIdsOf = (boxes: AskedBox[]) => [...new Set(boxes.map((b) => b.enrolment.childId))]

type By = { accountId: string; record: CommuneRecord; now: Temporal.Instant }

/** What is booked on the days asked for, or everywhere when a limit counts more than a day. */
async function judgedWishes(db: CommuneDb, boxes: AskedBox[], by: By, households: Households) {
  const [first] = boxes
  const activity = first && activityOf(by.record, first.row.activity)
  const isLimited = activity !== undefined && reglementOf(activity).limits.length > 0
  const days = isLimited ? undefined : [...new Set(boxes.map((b) => b.row.on.toString()))]
  const fresh = new Map((await sessionsByIds(db, sessionIdsOf(boxes))).map((row) => [row.id, row]))
  const judge = (childId: string, row: SessionRow, bookedUnder?: CommuneRecord) =>
    sessionOf(row, {
      record: by.record,
      isResident: households.get(childId)?.isResident ?? true,
      ...(bookedUnder && { bookedUnder }),
    })
  const wishesFor = (booked: BookedUnder[]): Wish[] => {
    const under = new Map(booked.map((b) => [`${b.childId} ${b.session.id}`, b.bookedUnder]))
    return boxes
      .map(({ enrolment: { childId }, row, wanted }) => ({
        childId,
        session: judge(childId, fresh.get(row.id) ?? row, under.get(`${childId} ${row.id}`)),
        wanted,
      }))
      .sort(inReadingOrder)
  }
  let booked = await bookingsUnder(db, by.accountId, childIdsOf(boxes), days)
  const wishes = wishesFor(booked)
  const countsMore = wishes.some(({ session, wanted }) => rulesFor(session, wanted).limits.length > 0)
  if (days && countsMore) booked = await bookingsUnder(db, by.accountId, childIdsOf(boxes))
  return {
    wishes,
    booked: booked.map((b) => ({ ...b, session: judge(b.childId, b.session, b.bookedUnder) })),
  }
}

const rulesFor = ({ rules }: Wish['session'], wanted: boolean) => (wanted ? rules.book : rules.cancel)

/**
 * Decides what a draft asks for, on the places and bookings as this transaction sees them. Called again under the
 * lock before anything is written: what the page showed is never believed.
 */
export async function decideDraft(db: CommuneDb, boxes: AskedBox[], by: By): Promise<DecidedLine[]> {
  const [first] = boxes
  if (!first) return []
  const enrolments = await enrolmentsOfMine(db)
  const childIds = [...new Set(enrolments.map(({ childId }) => childId))]
  const households = await householdsOfChildren(db, by.accountId, childIds)
  const { wishes, booked } = await judgedWishes(db, boxes, by, households)
  const isCounted = wishes.some(({ session, wanted }) =>
    rulesFor(session, wanted).ladder.some(({ counter }) => counter),
  )
  const lateActs = isCounted
    ? await lateActsOf(db, { activity: first.row.activity, childIds, households })
    : []
  return decideBookings(wishes, {
    now: by.now,
    calendar: calendarOf(by.record),
    enrolments,
    booked,
    lateActs,
  })
}

/** By day, then hour, as a parent reads them; at the same hour the child one began with comes first. */
const inReadingOrder = (a: Wish, b: Wish): number =>
  `${a.session.on} ${a.session.startsAtTime}`.localeCompare(`${b.session.on} ${b.session.startsAtTime}`)
