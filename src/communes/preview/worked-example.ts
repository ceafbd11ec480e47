import { Temporal } from 'temporal-polyfill'
import type { Deadline } from '@/domain/deadlines/deadline'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import type { Opening } from '@/domain/opening/opening'
import type { PriceOutcome } from '@/domain/tariffs/price'
import type { Activity } from '../activity'
import { type ExplainedOutcome, explain } from '../explain'
import { servicesOf } from '../lint/services-of'
import { type PriceQuestion, priceInRecord } from '../price-in-record'
import type { CommuneRecord } from '../record'
import type { Entry, ReglementPart } from '../reglement'
import { isOnDay, type RuledAction, type Scope } from '../scope'
import { caseOf } from './case-of'
import { areSameMoments, type Moments } from './same-moments'
import { USUAL_QUOTIENT_CENTS, usualFamily } from './usual-family'

/** What a rule gave and what it gives, for one service or one family; null where the record states no rule. */
export type WorkedExample =
  | {
      kind: 'deadline'
      action: RuledAction
      service: ServiceMoment
      before: Deadline | null
      after: Deadline | null
    }
  | {
      kind: 'opening'
      action: RuledAction
      service: ServiceMoment
      before: Opening | null
      after: Opening | null
    }
  | {
      kind: 'late'
      action: RuledAction
      service: ServiceMoment
      /** The moment at which one acts. */
      at: Temporal.Instant
      before: ExplainedOutcome
      after: ExplainedOutcome
    }
  | { kind: 'price'; question: PriceQuestion; before: PriceOutcome | null; after: PriceOutcome | null }

/** An activity with the record it stands in. */
export type InRecord = { record: CommuneRecord; activity: Activity }
export type Sides = { before: InRecord; after: InRecord }

/** An example is looked for among so many coming services: a year of school meals. */
const MOST_SERVICES = 150

function comingServices(
  { record, activity }: InRecord,
  scope: Scope,
  now: Temporal.Instant,
): ServiceMoment[] {
  const today = now.toZonedDateTimeISO(record.timeZone).toPlainDate()
  return servicesOf(activity, record)
    .filter(({ on }) => Temporal.PlainDate.compare(on, today) > 0 && isOnDay(scope, on))
    .slice(0, MOST_SERVICES)
}

type Example<Kind> = Extract<WorkedExample, { kind: Kind }>
type Asked = { action: RuledAction; scope: Scope; now: Temporal.Instant }

function explainedOn({ record, activity }: InRecord, service: ServiceMoment, { action, scope, now }: Asked) {
  const { formula, profile } = scope
  return explain(record, activity, {
    ...{ action, service, now },
    ...(formula !== undefined && { formula }),
    ...(profile !== undefined && { profile }),
  })
}

/** Whether everything it says is still to come: an example in the past would tell a parent nothing. */
function isAhead(found: Deadline | Opening | null, now: Temporal.Instant): boolean {
  if (!found || found.kind === 'none' || found.kind === 'always' || found.kind === 'closed') return true
  const moment =
    'windows' in found ? found.windows[0]?.opensAt : 'opensAt' in found ? found.opensAt : found.closesAt
  return moment === undefined || Temporal.Instant.compare(now, moment) < 0
}

function momentExample<Kind extends 'deadline' | 'opening'>(
  kind: Kind,
  sides: Sides,
  asked: Asked,
): Example<'deadline' | 'opening'> | null {
  let past: Example<'deadline' | 'opening'> | null = null
  for (const service of comingServices(sides.after, asked.scope, asked.now)) {
    const [before, after] = [sides.before, sides.after].map(
      (side) => explainedOn(side, service, asked)[kind]?.found ?? null,
    ) as [Deadline | Opening | null, Deadline | Opening | null]
    const moments = (one: typeof before) => ({ deadline: null, opening: null, [kind]: one }) as Moments
    if (areSameMoments(moments(before), moments(after))) continue
    const example = { kind, action: asked.action, service, before, after } as Example<'deadline' | 'opening'>
    if (isAhead(before, asked.now) && isAhead(after, asked.now)) return example
    past ??= example
  }
  return past
}

/** Asked at the first instant after the later of the two deadlines. */
function lateExample(sides: Sides, asked: Asked): Example<'late'> | null {
  let past: Example<'late'> | null = null
  for (const service of comingServices(sides.after, asked.scope, asked.now)) {
    const closings = [sides.before, sides.after].flatMap((side) => {
      const found = explainedOn(side, service, asked).deadline?.found
      return found?.kind === 'moment' ? [found.closesAt] : []
    })
    const at = closings.toSorted(Temporal.Instant.compare).at(-1)
    if (!at) continue
    const [before, after] = [sides.before, sides.after].map(
      (side) => explainedOn(side, service, { ...asked, now: at }).outcome,
    ) as [ExplainedOutcome, ExplainedOutcome]
    if (JSON.stringify(before) === JSON.stringify(after)) continue
    const example: Example<'late'> = { kind: 'late', action: asked.action, service, at, before, after }
    if (Temporal.Instant.compare(asked.now, at) < 0) return example
    past ??= example
  }
  return past
}

function priceExample(sides: Sides, scope: Scope, now: Temporal.Instant): Example<'price'> {
  const today = now.toZonedDateTimeISO(sides.after.record.timeZone).toPlainDate()
  const question: PriceQuestion = {
    ...usualFamily(sides.after.activity, caseOf(scope, today)),
    quotientFamilialCents: USUAL_QUOTIENT_CENTS,
  }
  const [before, after] = [sides.before, sides.after].map(
    ({ activity }) => priceInRecord(activity, question)?.outcome ?? null,
  ) as [PriceOutcome | null, PriceOutcome | null]
  return { kind: 'price', question, before, after }
}

function lateActionOf(rule: unknown): RuledAction {
  const triggers = (rule as Entry<'late'>['rule']).map(({ trigger }) => trigger)
  return triggers.includes('booked-late') || !triggers.includes('cancelled-late') ? 'book' : 'cancel'
}

/**
 * One case that shows what became of a rule: the first coming service for which its moment differs, or the price of a
 * usual family. Null when the part has no such case, or when no coming service is judged otherwise.
 */
export function workedExample(
  part: ReglementPart,
  { scope, rule }: { scope: Scope; rule: unknown },
  sides: Sides,
  now: Temporal.Instant,
): WorkedExample | null {
  const action = scope.actions?.[0]
  switch (part) {
    case 'deadlines':
      return momentExample('deadline', sides, { action: action ?? 'book', scope, now })
    case 'openings':
      return momentExample('opening', sides, { action: action ?? 'book', scope, now })
    case 'late':
      return lateExample(sides, { action: action ?? lateActionOf(rule), scope, now })
    case 'tariffs':
      return priceExample(sides, scope, now)
    default:
      return null
  }
}
