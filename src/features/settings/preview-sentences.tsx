import type { Temporal } from 'temporal-polyfill'
import type { Activity } from '@/communes/activity'
import type { ExplainedOutcome } from '@/communes/explain'
import type { Judgement } from '@/communes/preview/judge'
import type { WorkedExample } from '@/communes/preview/worked-example'
import type { PriceQuestion } from '@/communes/price-in-record'
import type { CommuneRecord } from '@/communes/record'
import { inFrench } from '@/communes/text'
import type { Deadline } from '@/domain/deadlines/deadline'
import type { WithoutMoment } from '@/domain/deadlines/kind'
import { type Effect, pricingOf } from '@/domain/late/effects'
import type { WithoutOpening } from '@/domain/opening/kind'
import type { Opening } from '@/domain/opening/opening'
import type { PriceOutcome } from '@/domain/tariffs/price'
import { previewWords as words } from '@/i18n/settings/preview'
import { speak } from '@/i18n/speak'
import { dayInFrench } from './in-french'

const french = speak('fr')
const amounts = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  trailingZeroDisplay: 'stripIfInteger',
})
const numbers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

/** « 4,50 € » */
export const euros = (cents: number) => amounts.format(cents / 100)
/** « +0,50 € » */
export const signedEuros = (cents: number) => `${cents > 0 ? '+' : ''}${euros(cents)}`

/** « novembre 2026 » */
export const monthText = (month: Temporal.PlainYearMonth) => french.month(month.toPlainDate({ day: 1 }))

/** The activity as the town calls it, in the later record if it is there. */
export function activityLabel(key: string, records: readonly CommuneRecord[]): string {
  const found = records.flatMap(({ activities }) => activities).find((activity) => activity.key === key)
  return found ? inFrench(found.label) : key
}

/** A moment of the day as the town calls it. */
export function unitLabel(key: string, activity: string, records: readonly CommuneRecord[]): string {
  const units = records
    .flatMap(({ activities }) => activities)
    .filter((one) => one.key === activity)
    .flatMap(({ booking }: Activity) => booking?.units ?? [])
  const found = units.find((unit) => unit.key === key)
  return found ? inFrench(found.label) : key
}

const clockText = (moment: Temporal.PlainDateTime) =>
  words.moment.at(dayInFrench(moment.toPlainDate(), false), french.time(moment.toPlainTime()))

/** « mercredi 18 novembre à 10 h 00 », on the commune's clock. */
export const instantText = (at: Temporal.Instant, timeZone: string) =>
  clockText(at.toZonedDateTimeISO(timeZone).toPlainDateTime())

/** « au plus tard le mercredi 18 novembre à 23 h 59 » */
export function deadlineText(deadline: Deadline | null): string {
  if (!deadline) return words.moment.noRule
  if (deadline.kind === 'moment') return words.moment.until(clockText(deadline.lastMoment))
  const without: Record<string, string> = words.moment.without satisfies Record<WithoutMoment, string>
  return without[deadline.reason.code] ?? words.moment.noDeadline
}

/** « à partir du vendredi 10 juillet à 8 h 00 »; of several windows, each. */
export function openingText(opening: Opening | null, timeZone: string): string {
  if (!opening) return words.moment.noRule
  if (opening.kind === 'always') return words.moment.always
  if (opening.kind === 'closed') {
    const closed: Record<string, string> = words.moment.closed satisfies Record<WithoutOpening, string>
    return closed[opening.reason.code] ?? words.moment.closed['not-announced']
  }
  const windows = opening.kind === 'windows' ? opening.windows : [opening]
  const written = windows.map(({ opensAt, closesAt }) =>
    closesAt
      ? words.moment.window(instantText(opensAt, timeZone), instantText(closesAt, timeZone))
      : words.moment.from(instantText(opensAt, timeZone)),
  )
  return french.list(written, 'and')
}

function pricedEffect(effect: Effect): string | null {
  const price = pricingOf(effect)
  if (!price) return null
  switch (price.kind) {
    case 'add':
      return words.effects.add(euros(price.cents))
    case 'replace':
      return words.effects.replace(euros(price.cents))
    case 'percent':
      return words.effects.percent(numbers.format(price.percent))
    case 'multiply':
      return words.effects.multiply(numbers.format(price.by))
    default:
      return words.effects[price.kind]
  }
}

function effectText(effect: Effect): string {
  const priced = pricedEffect(effect)
  const plain = words.effects[effect.kind]
  if (typeof plain !== 'string') return priced ?? ''
  return priced && priced !== plain ? french.list([plain, priced], 'and') : plain
}

/** What would become of a gesture: « refusé », « accepté, 1 € en plus ». */
export const judgementText = ({ verdict, effect }: Judgement) =>
  effect && verdict !== 'refused' ? effectText(effect) : words.verdicts[verdict]

function outcomeText(outcome: ExplainedOutcome): string {
  if (outcome.code === 'late') return effectText(outcome.effect)
  return outcome.code === 'no-rule' ? words.moment.noRule : words.verdicts[outcome.code]
}

const priceText = (outcome: PriceOutcome | null) => {
  if (!outcome) return words.prices.noTariff
  return outcome.ok ? euros(outcome.cents) : words.price.none
}

/** What tells the case apart from another of the same activity: « formule forfait »; empty when nothing does. */
export function caseText({ formula, level, site, fund, profile, on }: PriceQuestion): string {
  const stated = Object.entries({ formula, level, site, fund, profile }) as [
    'formula' | 'level' | 'site' | 'fund' | 'profile',
    string | undefined,
  ][]
  const named = stated.flatMap(([name, key]) => (key === undefined ? [] : [`${words.price[name]} ${key}`]))
  const dated = on === undefined ? [] : [`${words.price.on} ${on.split('-').reverse().join('/')}`]
  return [...named, ...dated].join(', ')
}

/** Whose price it is: « Une famille de la commune avec un enfant (niveau maternelle) ». */
export function familyText(question: PriceQuestion): string {
  const details = caseText(question)
  return details ? words.price.familyWith(details) : words.price.family
}

/** The worked example of a changed rule, as one sentence. */
export function exampleSentence(example: WorkedExample, timeZone: string): string {
  if (example.kind === 'price') {
    const { question, before, after } = example
    const quotient = euros(question.quotientFamilialCents ?? 0)
    return words.example.price(familyText(question), quotient, priceText(before), priceText(after))
  }
  const verb = words.verbs[example.action]
  const day = dayInFrench(example.service.on)
  switch (example.kind) {
    case 'deadline':
      return words.example.moment(verb, day, deadlineText(example.before), deadlineText(example.after))
    case 'opening': {
      const [was, is] = [example.before, example.after].map((one) => openingText(one, timeZone)) as [
        string,
        string,
      ]
      return words.example.moment(verb, day, was, is)
    }
    case 'late': {
      const [was, is] = [example.before, example.after].map(outcomeText) as [string, string]
      return words.example.late(instantText(example.at, timeZone), verb, day, was, is)
    }
  }
}
