import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { bookingRequests } from '@/database/schema/bookings'
import { outbox } from '@/database/schema/outbox'
import type { DecidedLine } from '@/domain/booking/decide-bookings'
import type { BookingRefusal } from '@/domain/booking/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import { type AskedBox, askedByDraft, childIdsOf, decideDraft, sessionIdsOf } from './decide-draft'
import { discardDraft, lockDraft } from './draft'
import { enrolmentById, householdsOfChildren } from './enrolment'
import { childrenToHold } from './late-acts'
import { lockChildren, lockSessions } from './lock-sessions'
import { nextNumber } from './next-number'
import { seenLines } from './seen-lines'
import { markChildren, movePlaces, writeLines } from './write-lines'

export type BookedRequest = { id: string; number: number }

type By = {
  accountId: string
  record: CommuneRecord
  recordVersion: number
  now: Temporal.Instant
}

/** The request that a form already made, if it was sent before. */
export async function requestOfForm(
  db: CommuneDb,
  accountId: string,
  idempotencyKey: string,
): Promise<BookedRequest | undefined> {
  const [row] = await db
    .select({ id: bookingRequests.id, number: bookingRequests.number })
    .from(bookingRequests)
    .where(
      and(
        eq(bookingRequests.communeId, db.communeId),
        eq(bookingRequests.accountId, accountId),
        eq(bookingRequests.idempotencyKey, idempotencyKey),
      ),
    )
    .limit(1)
  return row
}

const firstRefusal = (lines: DecidedLine[]) => lines.find((l) => l.refusal)?.refusal

/** A look without a lock: when a place asked for is gone, the hopeless are told without making anyone wait. */
async function alreadyHopeless(db: CommuneDb, boxes: AskedBox[], by: By) {
  if (!boxes.some((b) => b.wanted && b.row.placesLeft <= 0)) return undefined
  return firstRefusal(await decideDraft(db, boxes, by))
}

/**
 * Books and cancels what the draft of an enrolment asks for, in one request with one number: entirely or not at all,
 * and only what the recap showed (`seen`). The same form sent twice gives the request it already made. `null`: not an
 * enrolment of the viewer's.
 */
export async function bookSessions(
  db: CommuneDb,
  form: { enrolmentId: string; idempotencyKey: string; seen: string },
  by: By,
): Promise<Outcome<BookedRequest, BookingRefusal> | null> {
  const draft = await lockDraft(db, by.accountId, form.enrolmentId)
  const already = await requestOfForm(db, by.accountId, form.idempotencyKey)
  if (already) return done(already)
  const enrolment = await enrolmentById(db, form.enrolmentId)
  if (!enrolment) return null
  const { boxes } = await askedByDraft(db, enrolment, draft)
  const hopeless = await alreadyHopeless(db, boxes, by)
  if (hopeless) return refused(hopeless)
  const households = await householdsOfChildren(db, by.accountId, childIdsOf(boxes))
  await lockChildren(db, await childrenToHold(db, boxes, by.record))
  await lockSessions(db, sessionIdsOf(boxes))

  const lines = await decideDraft(db, boxes, by)
  const impossible = firstRefusal(lines)
  if (impossible) return refused(impossible)
  if (lines.length === 0) return refused({ code: 'nothing-to-do', facts: {} })
  if (seenLines(lines) !== form.seen) return refused({ code: 'request-changed', facts: {} })

  const request = {
    communeId: db.communeId,
    id: randomUUID(),
    householdId: households.get(enrolment.childId)?.householdId as string,
    accountId: by.accountId,
    activity: enrolment.activity,
    idempotencyKey: form.idempotencyKey,
    submittedAt: by.now,
    recordVersion: by.recordVersion,
  }
  const about = { requestId: request.id }
  await movePlaces(db, lines)
  await markChildren(db, [...new Set(lines.map((l) => l.childId))], by.now)
  await discardDraft(db, by.accountId, form.enrolmentId)
  await db.insert(outbox).values({
    communeId: db.communeId,
    accountId: by.accountId,
    mail: 'booking',
    about,
    writtenAt: by.now,
  })
  await writeInJournal(db, 'bookings-changed', { now: by.now, about })
  const number = await nextNumber(db, 'booking-requests')
  await db.insert(bookingRequests).values({ ...request, number })
  await writeLines(db, request.id, lines, households, by.now)
  return done({ id: request.id, number })
}
