import { describe, expect, test } from 'vitest'
import { reglement } from '@/communes/reglement'
import { deadlineRule } from '@/domain/deadlines/kinds'
import { standsInTheWay } from '@/domain/eligibility/eligibility-of'
import type { BlockedAction } from '@/domain/eligibility/requirement-kind'
import { isOpenAt } from '@/domain/opening/opening'
import { absence, daysWhere } from '../domain/absences-example'
import { day } from '../domain/calendar-of-a-commune'
import { faults } from '../domain/capacity-limits-example'
import { missing } from '../domain/eligibility-example'
import { late } from '../domain/late-example'
import { atParis, opening } from '../domain/opening-example'
import { absenceDecisions } from './decisions-absences'
import { eligibilityDecisions } from './decisions-eligibility'
import { decidedElsewhere } from './decisions-elsewhere'
import { lateDecisions } from './decisions-late'
import { limitDecisions } from './decisions-limits'
import { moneyDecisions } from './decisions-money'
import { openingDecisions } from './decisions-openings'
import { placeDecisions, type RuleDecision } from './decisions-places'
import towns from './town-rules.json'

type Example = { type: 'decision'; case: string; result: string }

/** A date list that contradicts itself is refused when the town's record is read. */
const MISPRINT = 'lons-periscolaire, list entry "Mardi 30 novembre 2019"'

const examples = towns.flatMap((entry) =>
  (entry.worked_examples as { type: string }[])
    .filter((example): example is Example => example.type === 'decision')
    .map((example) => ({ ...example, town: entry.town, name: `${entry.id}, ${example.case}` })),
)

const resultOf = (name: string) => examples.find((example) => example.name === name)?.result ?? ''

/** The decisions of one table, each with what the atlas says of it. */
const told = <Decision>(decisions: Record<string, Decision>) =>
  Object.entries(decisions).map(([name, decision]) => ({ name, result: resultOf(name), decision }))

describe('l’atlas des communes', () => {
  test('donne 60 décisions, chacune jugée ici une fois ou dite d’une autre pièce', () => {
    const ours = [
      openingDecisions,
      lateDecisions,
      absenceDecisions,
      eligibilityDecisions,
      limitDecisions,
      placeDecisions,
      moneyDecisions,
      decidedElsewhere,
    ].flatMap((table) => Object.keys(table))
    expect([...ours, MISPRINT].sort()).toEqual(examples.map(({ name }) => name).sort())
    expect(examples).toHaveLength(60)
  })

  test('5 décisions ne relèvent pas de ces règles', () => {
    expect(Object.keys(decidedElsewhere)).toHaveLength(5)
  })
})

describe('l’ouverture', () => {
  test.each(told(openingDecisions))('$name : $result', ({ decision }) => {
    const { rule, service, at, expected } = decision
    const found = opening(rule, service)
    expect({ open: isOpenAt(found, atParis(at)), code: found.reason.code }).toEqual(expected)
  })
})

describe('le retard', () => {
  test.each(told(lateDecisions))('$name : $result', ({ decision }) => {
    const { ladder, trigger, facts, expected } = decision
    expect(late(ladder, trigger, facts)).toMatchObject(expected)
  })
})

describe('l’absence', () => {
  test.each(told(absenceDecisions))('$name : $result', ({ decision }) => {
    const outcome = absence(decision.rules, decision.facts)
    const codes = outcome.days.map(({ because }) => because.code)
    expect({ codes, billed: daysWhere(outcome, true) }).toEqual(decision.expected)
  })
})

describe('l’accès', () => {
  test.each(told(eligibilityDecisions))('$name : $result', ({ decision }) => {
    const { requirements, file, on, todayOn, expected } = decision
    const found = missing(requirements, file, { on, todayOn })
    const actions = Object.keys(expected.blocked) as BlockedAction[]
    const blocked = Object.fromEntries(
      actions.map((action) => {
        const actedOn = action === 'attend' ? on : todayOn
        return [action, standsInTheWay(found, action, day(actedOn)).map(({ code }) => code)]
      }),
    )
    expect({ missing: found.map(({ code }) => code), blocked }).toEqual(expected)
  })
})

describe('les limites d’un enfant', () => {
  test.each(told(limitDecisions))('$name : $result', ({ decision }) => {
    const found = faults(decision.limits, decision.wishes, decision.booked)
    expect(found.map(({ code }) => code)).toEqual(decision.expected)
  })
})

describe.each([
  ['les places, et qui les a', placeDecisions],
  ['ce qui se paie, et quand', moneyDecisions],
])('%s', (_, decisions) => {
  test.each(told<RuleDecision>(decisions))('$name : $result', ({ decision }) => {
    const { part, rules, found, expected } = decision
    const entries = rules.map((rule) => ({
      label: 'Règle',
      sentence: 'Une règle.',
      source: { cite: 'Atlas' },
      rule,
    }))
    const read = reglement.parse({ [part]: entries })
    expect(found(read[part].map(({ rule }) => rule))).toEqual(expected)
  })
})

test(`${MISPRINT} : ${resultOf(MISPRINT)}`, () => {
  const printed = { period: '2019-12', closesOn: '2019-11-30', weekday: 2 }
  expect(deadlineRule.safeParse({ kind: 'dated-list', dates: [printed] }).success).toBe(false)
})
