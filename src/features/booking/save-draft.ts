import { Temporal } from 'temporal-polyfill'
import { periodsOf } from '@/communes/days-of-activity'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { applyGesture, type Changes, type Gesture, withBox } from '@/domain/booking/gesture'
import { discardDraft, lockDraft, writeDraft } from './draft'
import type { DraftForm } from './draft-form'
import { type EnrolmentOfChild, enrolmentById, siblingEnrolments } from './enrolment'
import { activityOf, liveBookings, mostLines, sessionOf, sessionsOfYear } from './session-rows'

export type SavedDraft = { go: DraftForm['go']; period: string; moved?: number }

type By = { accountId: string; record: CommuneRecord; now: Temporal.Instant }

function gestureOf(form: DraftForm, enrolment: EnrolmentOfChild, record: CommuneRecord): Gesture | null {
  if (form.go.to !== 'gesture') return null
  const activity = activityOf(record, enrolment.activity)
  if (!activity) return null
  const { tick, of, on } = form.go
  const all = activity.booking.units.map((u) => u.key)
  // A day's own button takes the whole day; the others take the units ticked beside them.
  const units = of === 'day' || form.units.length === 0 ? all : form.units
  if (of === 'year') return { tick, units, scope: { of } }
  if (of === 'period') {
    const days = periodsOf(activity, record).find((p) => p.key === form.period)?.days ?? []
    return { tick, units, scope: { of, days } }
  }
  return { tick, units, scope: { of, on: Temporal.PlainDate.from(on) } }
}

/**
 * Keeps the boxes of the screen as a draft: nothing is booked, and closing the browser loses nothing. A gesture
 * (« toute l'année », « toute la semaine »…) ticks or unticks what it can. `null`: not an enrolment of the viewer's.
 */
export async function saveDraft(
  db: CommuneDb,
  enrolmentId: string,
  form: DraftForm,
  by: By,
): Promise<SavedDraft | null> {
  const before = await lockDraft(db, by.accountId, enrolmentId)
  const enrolment = await enrolmentById(db, enrolmentId)
  if (!enrolment) return null
  if (form.go.to === 'discard' || form.go.to === 'abandon') {
    await discardDraft(db, by.accountId, enrolmentId)
    return { go: form.go, period: form.period }
  }
  const rows = await sessionsOfYear(db, { ...enrolment, centres: [enrolment.centre] })
  const own = new Set(rows.map((row) => row.id))
  const booked = new Set((await liveBookings(db, [enrolment.childId])).map((b) => b.session.id))

  const ticked = new Set(form.ticked)
  let changes: Changes = Object.fromEntries(Object.entries(before.changes).filter(([id]) => own.has(id)))
  for (const id of form.shown) if (own.has(id)) changes = withBox(changes, id, ticked.has(id), booked.has(id))
  const gesture = gestureOf(form, enrolment, by.record)
  const sessions = rows
    .filter((row) => row.on.toString() >= enrolment.startsOn.toString())
    .filter((row) => row.on.toString() <= enrolment.endsOn.toString())
    .map((row) => sessionOf(row, by.record))
  const applied = gesture && applyGesture(changes, gesture, sessions, booked, by.now)
  if (applied) changes = applied.changes
  const siblings = (await siblingEnrolments(db, enrolment)).map((s) => s.id)
  const also = form.also.filter((id) => siblings.includes(id))

  const kept = Object.fromEntries(Object.entries(changes).slice(0, mostLines))
  if (Object.keys(kept).length === 0 && also.length === 0) await discardDraft(db, by.accountId, enrolmentId)
  else await writeDraft(db, by.accountId, enrolment, { changes: kept, also, leftOut: [] }, by.now)
  const saved = { go: form.go, period: form.period }
  return applied ? { ...saved, moved: applied.moved } : saved
}
