import { readdirSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type Activity, isBookable } from '@/communes/activity'
import { calendarOf } from '@/communes/calendar-of'
import { periodsOf } from '@/communes/days-of-activity'
import { type Explanation, explain } from '@/communes/explain'
import type { CommuneRecord } from '@/communes/record'
import { reglementOf } from '@/communes/rules-of'
import { type RuledAction, ruledAction } from '@/communes/scope'
import { recordOf, tenantsFolder } from './tenant'

const records = await Promise.all(
  readdirSync(tenantsFolder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => recordOf(name.replace('.yaml', ''))),
)
const cases = records.flatMap((record) =>
  record.activities.map((activity) => ({ record, activity, name: `${record.slug}, ${activity.key}` })),
)

/** The known school year, its summer included, with both nights on which the clocks change. */
const firstOn = Temporal.PlainDate.from('2026-09-01')
const days = Array.from({ length: 365 }, (_, n) => firstOn.add({ days: n }))

/** Formulas and profiles that the rules name, and none. */
function asked(activity: Activity) {
  const scopes = Object.values(reglementOf(activity)).flatMap((entries) => entries.map(({ scope }) => scope))
  const named = scopes.map(({ formula, profile }) => ({
    ...(formula && { formula }),
    ...(profile && { profile }),
  }))
  return [...new Map([{}, ...named].map((one) => [JSON.stringify(one), one])).values()]
}

function explained(record: CommuneRecord, activity: Activity, action: RuledAction, on: Temporal.PlainDate) {
  const noon = on.toZonedDateTime({ timeZone: record.timeZone, plainTime: '12:00' })
  const service = { on, startsAtTime: Temporal.PlainTime.from('08:30') }
  return asked(activity).map((scope) =>
    explain(record, activity, {
      ...scope,
      action,
      service,
      now: noon.subtract({ days: on.day }).toInstant(),
    }),
  )
}

const reasonOf = ({ outcome }: Explanation) =>
  outcome.code === 'no-rule' ? outcome.code : outcome.because.code

describe('une année de la fiche se déroule : à chaque jour, chaque geste a sa réponse et sa raison', () => {
  it.each(cases)('$name', ({ record, activity }) => {
    const reasons = days.flatMap((on) =>
      ruledAction.options.flatMap((action) => explained(record, activity, action, on).map(reasonOf)),
    )
    expect(reasons.filter((reason) => !/^[a-z-]+$/.test(reason))).toEqual([])
  })
})

describe('à chaque jour où l’activité a lieu, aucun délai de réservation n’est après le service', () => {
  const booked = cases.flatMap((one) =>
    isBookable(one.activity) ? [{ ...one, activity: one.activity }] : [],
  )

  it.each(booked)('$name', ({ record, activity }) => {
    const services = periodsOf(activity, record).flatMap((period) => period.days)
    const late = services.filter((on) =>
      explained(record, activity, 'book', on).some(
        ({ deadline }) =>
          deadline?.found.kind === 'moment' &&
          Temporal.PlainDate.compare(deadline.found.lastMoment.toPlainDate(), on) > 0,
      ),
    )
    expect(services.length).toBeGreaterThan(0)
    expect(late.map(String)).toEqual([])
  })
})

it('le 29 février 2028, hors du calendrier connu, chaque geste a encore sa réponse', () => {
  const leapDay = Temporal.PlainDate.from('2028-02-29')
  const reasons = cases.flatMap(({ record, activity }) =>
    ruledAction.options.flatMap((action) => explained(record, activity, action, leapDay).map(reasonOf)),
  )
  expect(reasons.every((reason) => /^[a-z-]+$/.test(reason))).toBe(true)
})

it('l’heure de chaque commune change deux fois dans l’année essayée', () => {
  const offsets = records.map((record) => {
    const { timeZone } = calendarOf(record)
    return new Set(days.map((on) => on.toZonedDateTime({ timeZone, plainTime: '12:00' }).offset)).size
  })
  expect(offsets).toEqual(records.map(() => 2))
})
