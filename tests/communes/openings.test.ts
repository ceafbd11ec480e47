import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type GraceRule, graceAt, graceRule } from '@/domain/opening/grace'
import { isOpenAt } from '@/domain/opening/opening'
import { aCalendar } from '../domain/calendar-of-a-commune'
import { atParis, inParis, opening } from '../domain/opening-example'
import { openingRules } from './opening-rules'
import towns from './town-rules.json'

type Example = { type: 'opening'; what: string; service: string; opens: string; opens_weekday: string }

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const examples = towns.flatMap((entry) =>
  (entry.worked_examples as { type: string }[])
    .filter((example): example is Example => example.type === 'opening')
    .map((example) => ({ ...example, town: entry.town, name: `${entry.id}, ${example.what}` })),
)

/** In the atlas, the service of an opening is the first day of its period. */
function openingOf(name: string, service: string) {
  const on = Temporal.PlainDate.from(service)
  const { rule, audience } = openingRules[name] as (typeof openingRules)[string]
  return opening(rule, { on, period: { startsOn: on, endsOn: on } }, audience)
}

describe('l’atlas des communes', () => {
  test('donne 9 exemples d’ouverture, et nous avons la règle de chacun', () => {
    expect(Object.keys(openingRules)).toEqual(examples.map(({ name }) => name))
    expect(examples).toHaveLength(9)
  })

  test.each(examples)(
    '$town, $what : les réservations ouvrent le $opens',
    ({ name, service, opens, opens_weekday }) => {
      const found = openingOf(name, service)
      const moment = found.kind === 'moment' ? inParis(found.opensAt) : found.reason.code
      expect(moment).toBe(opens.includes('T') ? opens : `${opens}T00:00`)
      expect(Temporal.PlainDateTime.from(moment).dayOfWeek).toBe(WEEKDAYS.indexOf(opens_weekday) + 1)
    },
  )
})

describe('les règlements, en toutes lettres', () => {
  test('À Ploeren, les réservations de la Toussaint ouvrent quatre semaines avant le premier lundi des vacances', () => {
    const found = opening({ kind: 'before', n: 4, unit: 'week', anchor: 'first-open-monday' }, '2026-10-22')
    expect(found.kind === 'moment' && inParis(found.opensAt)).toBe('2026-09-21T00:00')
  })

  test('À Ploeren, la veille du 10 juillet 2023 à minuit moins une, rien n’est encore ouvert', () => {
    const found = opening({ kind: 'fixed-date', opensOn: '2023-07-10' }, '2023-09-04')
    const open = ['2023-07-09T23:59', '2023-07-10T00:00'].map((at) => isOpenAt(found, atParis(at)))
    expect(open).toEqual([false, true])
  })

  test('À Bassens, on ne réserve que pendant les périodes de réservation que la Ville publie', () => {
    const found = opening(
      {
        kind: 'published-windows',
        windows: [{ opensOn: '2026-09-14', closes: { on: '2026-09-27' } }],
      },
      '2026-10-20',
    )
    const open = ['2026-09-13T23:59', '2026-09-14T08:00', '2026-09-28T00:00'].map((at) =>
      isOpenAt(found, atParis(at)),
    )
    expect(open).toEqual([false, true, false])
  })

  test('Un mercredi sur six semaines glissantes, après la phase annuelle réservée aux inscrits à l’année', () => {
    const found = opening(
      {
        kind: 'phases',
        phases: [
          {
            for: { who: 'profiles', profiles: ['annual'] },
            opening: { kind: 'fixed-date', opensOn: '2026-06-08' },
          },
          { for: { who: 'everyone' }, opening: { kind: 'rolling', weeks: 6, startsOn: '2026-08-24' } },
        ],
      },
      '2026-11-18',
      { isResident: true },
    )
    expect(found.kind === 'moment' && inParis(found.opensAt)).toBe('2026-10-07T00:00')
  })

  test('À Romorantin, les vacances d’hiver se réservent du 20 au 29 janvier 2026 compris', () => {
    const found = opening(
      { kind: 'fixed-date', opensOn: '2026-01-20', closes: { on: '2026-01-29' } },
      '2026-02-16',
    )
    const open = ['2026-01-29T23:59', '2026-01-30T00:00'].map((at) => isOpenAt(found, atParis(at)))
    expect(open).toEqual([true, false])
  })

  test('À Boissy-Saint-Léger, les vacances se réservent du jour de la rentrée scolaire', () => {
    const found = opening({ kind: 'school-return' }, '2027-04-05')
    expect(found.kind === 'moment' && inParis(found.opensAt)).toBe('2026-09-01T00:00')
  })

  const rentree: GraceRule[] = [
    graceRule.parse({ fromOn: '2026-07-07', toOn: '2026-09-30', actions: ['book'] }),
  ]

  test.each([
    ['le 30 septembre à 23 h 59, la réservation de rentrée est encore libre', '2026-09-30T23:59', true],
    ['le 1er octobre, les délais s’appliquent', '2026-10-01T00:00', false],
  ])('À Chanteloup, %s', (_, at, expected) => {
    expect(graceAt(rentree, 'book', atParis(at), aCalendar()) !== null).toBe(expected)
  })
})
