import { Temporal } from 'temporal-polyfill'
import { blockOf } from '@/communes/blocks'
import type { Finding } from '@/communes/lint/finding'
import { lintRecord } from '@/communes/lint/lint-record'
import type { Place } from '@/communes/place-in-record'
import { lostSessions } from '@/communes/preview/lost-sessions'
import { type Preview, previewOf } from '@/communes/preview/preview-of'
import type { CommuneRecord } from '@/communes/record'
import { recordDifference } from '@/communes/record-difference'
import type { TownText } from '@/communes/text'
import type { VersionsInDirectory } from '@/communes/versions'
import type { CommuneDb } from '@/database/door'
import type { AgentViewer } from '@/domain/access/who'
import { lastMonthBookings } from './last-month-bookings'
import { type LostBookings, lostBookings } from './lost-bookings'
import {
  authorOfVersion,
  type Draft,
  draftById,
  draftOf,
  nameOfAccount,
  versionsInDirectory,
  workingRecord,
} from './working-record'

/** Something that the record cannot mean, and the form where it is changed; null when no form is near it. */
export type PlacedFinding = { message: string; place: Place | null }

export type DraftPreview = {
  draft: Draft
  isMine: boolean
  /** Who made the draft. */
  author: string
  before: CommuneRecord
  after: CommuneRecord
  baseVersion: number
  latest: number
  /** Who published the latest. */
  publishedBy: string
  preview: Preview
  /** Rules that judge otherwise, and whose words for families stayed the same. */
  sameWords: { label: TownText; sentence: TownText; place: Place | null }[]
  findings: { fresh: PlacedFinding[]; known: PlacedFinding[] }
  /** The day to offer: that of the proposal, else the next Monday, else that of the version that waits. */
  effectiveOn: Temporal.PlainDate
  /** The last version that waits, which the new one would follow or replace. */
  waiting: VersionsInDirectory['coming'][number] | null
  hasChanges: boolean
  /** What is booked in sessions that would no longer take place. */
  lost: LostBookings
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const keyIn = (list: unknown, step: string | number): string | number =>
  (Array.isArray(list) && typeof step === 'number' && (list[step] as { key?: string })?.key) || step

/** The form that edits what stands at a path of the record; null when none does. */
function formAbove(record: CommuneRecord, path: Finding['path']): Place | null {
  const [part = '', rank, block, list, item] = path
  const own = keyIn(record[part as keyof CommuneRecord], rank ?? '')
  const wanted =
    part !== 'activities'
      ? [part, own]
      : block === 'reglement' && list !== undefined && item !== undefined
        ? [part, own, block, list, item]
        : [part, own, block === 'booking' ? block : 'presentation']
  const place = wanted.filter((step) => step !== '').join('.')
  return blockOf(place) ? place : null
}

function findingsOf(before: CommuneRecord, after: CommuneRecord): DraftPreview['findings'] {
  // a published record says all its values: none is left to a default
  const isWritten = () => true
  const known = new Set(lintRecord(before, isWritten).map(({ message }) => message))
  const found = lintRecord(after, isWritten)
  const placed = ({ path, message }: Finding) => ({ message, place: formAbove(after, path) })
  return {
    fresh: found.filter(({ message }) => !known.has(message)).map(placed),
    known: found.filter(({ message }) => known.has(message)).map(placed),
  }
}

const sameWordsIn = (rules: Preview['rules'], after: CommuneRecord): DraftPreview['sameWords'] =>
  rules.flatMap(({ change, path, before, after: rule }) =>
    change === 'changed' &&
    before &&
    rule &&
    JSON.stringify(before.sentence) === JSON.stringify(rule.sentence)
      ? [{ label: rule.label, sentence: rule.sentence, place: formAbove(after, path) }]
      : [],
  )

const monday = 1

function dayToOffer(
  { draft, todayOn, timeZone }: { draft: Draft; todayOn: Temporal.PlainDate; timeZone: string },
  waiting: DraftPreview['waiting'],
): Temporal.PlainDate {
  const { compare } = Temporal.PlainDate
  if (draft.effectiveOn && compare(draft.effectiveOn, todayOn) >= 0) return draft.effectiveOn
  const nextMonday = todayOn.add({ days: ((monday - todayOn.dayOfWeek + 6) % 7) + 1 })
  if (!waiting) return nextMonday
  const waitsFor = Temporal.Instant.from(waiting.from).toZonedDateTimeISO(timeZone).toPlainDate()
  return compare(waitsFor, nextMonday) > 0 ? waitsFor : nextMonday
}

type Asked = { viewer: AgentViewer; now: Temporal.Instant; proposal?: string }

/** The draft asked for: a colleague's, once they propose it, or one's own. */
async function draftAsked(db: CommuneDb, { viewer, proposal }: Asked): Promise<Draft | null> {
  if (proposal === undefined) return draftOf(db, viewer.accountId)
  const draft = isId(proposal) ? await draftById(db, proposal) : null
  return draft && (draft.state === 'proposed' || draft.accountId === viewer.accountId) ? draft : null
}

/**
 * What publishing a draft would do. `none`: the person has changed nothing. `null`: no such proposal.
 */
export async function draftPreview(db: CommuneDb, asked: Asked): Promise<DraftPreview | 'none' | null> {
  const { viewer, now } = asked
  const draft = await draftAsked(db, asked)
  if (!draft) return asked.proposal === undefined ? 'none' : null
  const { record: after, base, latest } = await workingRecord(db, draft)
  const before = base.record
  const { coming } = await versionsInDirectory(db)
  const waiting = coming.findLast(
    ({ from }) => Temporal.Instant.compare(Temporal.Instant.from(from), now) > 0,
  )
  const lastMonth = await lastMonthBookings(db, { timeZone: before.timeZone, now })
  const { timeZone } = before
  const preview = previewOf({ before, after, now, lastMonth })
  const todayOn = now.toZonedDateTimeISO(timeZone).toPlainDate()
  return {
    ...{ draft, before, after, baseVersion: base.version, latest },
    publishedBy: await authorOfVersion(db, latest),
    isMine: draft.accountId === viewer.accountId,
    author: await nameOfAccount(db, draft.accountId),
    preview,
    sameWords: sameWordsIn(preview.rules, after),
    findings: findingsOf(before, after),
    effectiveOn: dayToOffer({ draft, todayOn, timeZone }, waiting ?? null),
    waiting: waiting ?? null,
    hasChanges: recordDifference(before, after).length > 0,
    lost: await lostBookings(db, lostSessions(before, after, todayOn)),
  }
}
