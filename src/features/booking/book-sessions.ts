import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { bookingRequests, bookings, sessionPlaces } from '@/database/schema/bookings'
import { auditLog, outbox } from '@/database/schema/outbox'
import type { DecidedLine } from '@/domain/booking/decide-bookings'
import type { BookingRefusal } from '@/domain/booking/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import { askedByDraft, decideDraft, sessionIdsOf } from './decide-draft'
import { discardDraft, lockDraft } from './draft'
import { enrolmentById, householdOfChild } from './enrolment'
import { lockSessions } from './lock-sessions'
import { nextNumber } from './next-number'

export type BookedRequest = { id: string; number: number }

type By = {
  accountId: string
  record: CommuneRecord
  recordVersion: number
  now: Temporal.Instant
}

async function requestOfForm(db: CommuneDb, accountId: string, idempotencyKey: string) {
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

async function writeLines(
  db: CommuneDb,
  requestId: string,
  lines: (DecidedLine & { householdId: string })[],
  now: Temporal.Instant,
) {
  const toBook = lines.filter((l) => l.action === 'book')
  if (toBook.length > 0)
    await db.insert(bookings).values(
      toBook.map((l) => ({
        communeId: db.communeId,
        sessionId: l.session.id,
        childId: l.childId,
        householdId: l.householdId,
        requestId,
        bookedAt: now,
      })),
    )
  for (const childId of new Set(lines.map((l) => l.childId))) {
    const sessionIds = lines
      .filter((l) => l.action === 'cancel' && l.childId === childId)
      .map((l) => l.session.id)
    if (sessionIds.length > 0)
      await db
        .update(bookings)
        .set({ cancelledAt: now, cancelRequestId: requestId })
        .where(
          and(
            eq(bookings.communeId, db.communeId),
            eq(bookings.childId, childId),
            inArray(bookings.sessionId, sessionIds),
            isNull(bookings.cancelledAt),
          ),
        )
  }
  const moved = new Map<string, number>()
  for (const l of lines)
    moved.set(l.session.id, (moved.get(l.session.id) ?? 0) + (l.action === 'book' ? 1 : -1))
  const deltas = JSON.stringify([...moved].map(([id, delta]) => ({ id, delta })))
  await db.execute(sql`
    update ${sessionPlaces} p set booked = p.booked + d.delta
    from jsonb_to_recordset(${deltas}::text::jsonb) as d(id uuid, delta int)
    where p.commune_id = ${db.communeId}::uuid and p.session_id = d.id and p.channel = 'online'`)
}

/**
 * Books and cancels what the draft of an enrolment asks for, in one request with one number: entirely or not at all.
 * The same form sent twice gives the request it already made.
 */
export async function bookSessions(
  db: CommuneDb,
  form: { enrolmentId: string; idempotencyKey: string },
  by: By,
): Promise<Outcome<BookedRequest, BookingRefusal> | null> {
  const draft = await lockDraft(db, by.accountId, form.enrolmentId)
  const already = await requestOfForm(db, by.accountId, form.idempotencyKey)
  if (already) return done(already)
  const enrolment = await enrolmentById(db, form.enrolmentId)
  if (!enrolment) return null
  const asked = await askedByDraft(db, enrolment, draft)
  await lockSessions(db, sessionIdsOf(asked))

  const lines = await decideDraft(db, asked, by.record, by.now)
  const impossible = lines.find((l) => l.refusal)?.refusal
  if (impossible) return refused(impossible)
  if (lines.length === 0) return refused({ code: 'nothing-to-do', facts: {} })

  const households = new Map<string, string>()
  for (const childId of new Set(lines.map((l) => l.childId)))
    households.set(childId, await householdOfChild(db, by.accountId, childId))
  const [request] = await db
    .insert(bookingRequests)
    .values({
      communeId: db.communeId,
      number: await nextNumber(db, 'booking-requests'),
      householdId: households.get(enrolment.childId) as string,
      accountId: by.accountId,
      activity: enrolment.activity,
      idempotencyKey: form.idempotencyKey,
      submittedAt: by.now,
      recordVersion: by.recordVersion,
    })
    .returning({ id: bookingRequests.id, number: bookingRequests.number })
  const { id, number } = request as BookedRequest
  await writeLines(
    db,
    id,
    lines.map((l) => ({ ...l, householdId: households.get(l.childId) as string })),
    by.now,
  )
  await discardDraft(db, by.accountId, form.enrolmentId)
  await db.insert(outbox).values({
    communeId: db.communeId,
    accountId: by.accountId,
    mail: 'booking',
    about: { requestId: id },
    writtenAt: by.now,
  })
  await db.insert(auditLog).values({
    communeId: db.communeId,
    at: by.now,
    actor: db.actor.role,
    actorId: by.accountId,
    act: 'bookings-changed',
    about: { requestId: id },
  })
  return done({ id, number })
}
