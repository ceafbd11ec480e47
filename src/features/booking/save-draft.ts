import { Temporal } from 'temporal-polyfill'
import { calendarOf } from '@/communes/calendar-of'
import { periodsOf } from '@/communes/days-of-activity'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { applyGesture, type Changes, type Gesture, withBox } from '@/domain/booking/gesture'
import { leftOutKey } from './decide-draft'
import { type Draft, discardDraft, lockDraft, writeDraft } from './draft'
import type { DraftForm } from './draft-form'
import { type EnrolmentOfChild, enrolmentById, siblingEnrolments } from './enrolment'
import { judgedSessions } from './judged-sessions'
import { mostLines } from './session-rows'
import { activityOf } from './session-rules'

export type SavedDraft = {
  go: DraftForm['go']
  period: string
  /** The units that the next gesture is for, as chosen on the screen; absent when all are. */
  units?: string[]
  /** How many boxes a gesture moved; absent when the button was no gesture. */
  moved?: number
}

type By = { accountId: string; record: CommuneRecord; now: Temporal.Instant }

function gestureOf(form: DraftForm, enrolment: EnrolmentOfChild, record: CommuneRecord): Gesture | null {
  if (form.go.to !== 'gesture') return null
  const activity = activityOf(record, enrolment.activity)
  if (!activity) return null
  const { tick, of, on } = form.go
  // A day's own button takes the whole day; the others take the units ticked among the gestures, and none is none.
  const units = of === 'day' ? activity.booking.units.map((u) => u.key) : form.units
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
  const { sessions, ...judged } = await judgedSessions(db, enrolment, by)
  const booked = new Set(judged.booked.keys())
  const typed = boxesOf(form, before, enrolment.id, new Set(sessions.map(({ id }) => id)), booked)
  const gesture = gestureOf(form, enrolment, by.record)
  const applied =
    gesture &&
    applyGesture(typed.changes, gesture, sessions, booked, {
      now: by.now,
      calendar: calendarOf(by.record),
    })
  const siblings = (await siblingEnrolments(db, enrolment)).map((s) => s.id)
  const also = form.also.filter((id) => siblings.includes(id))
  const changes = Object.fromEntries(Object.entries(applied?.changes ?? typed.changes).slice(0, mostLines))
  await writeDraft(db, by.accountId, enrolment, { changes, also, leftOut: typed.leftOut }, by.now)
  return {
    go: form.go,
    period: form.period,
    ...chosenUnits(form, enrolment, by.record),
    ...(applied ? { moved: applied.moved } : {}),
  }
}

function chosenUnits(
  form: DraftForm,
  enrolment: EnrolmentOfChild,
  record: CommuneRecord,
): Pick<SavedDraft, 'units'> {
  const all = activityOf(record, enrolment.activity)?.booking.units.map((u) => u.key) ?? []
  const units = all.filter((key) => form.units.includes(key))
  return units.length < all.length ? { units } : {}
}

/** The draft after the boxes of a screen. A box taken out of the request stays so until it is ticked again. */
function boxesOf(
  form: DraftForm,
  before: Draft,
  enrolmentId: string,
  own: ReadonlySet<string>,
  booked: ReadonlySet<string>,
): { changes: Changes; leftOut: string[] } {
  const ticked = new Set(form.ticked)
  const shownAsBooked = new Set(form.booked)
  let changes: Changes = Object.fromEntries(Object.entries(before.changes).filter(([id]) => own.has(id)))
  let leftOut = before.leftOut
  for (const id of form.shown.filter((shown) => own.has(shown))) {
    const out = leftOutKey(enrolmentId, id)
    if (leftOut.includes(out) && !ticked.has(id)) continue
    leftOut = leftOut.filter((key) => key !== out)
    const wished = ticked.has(id) !== shownAsBooked.has(id)
    changes = withBox(changes, id, wished ? ticked.has(id) : booked.has(id), booked.has(id))
  }
  return { changes, leftOut }
}
