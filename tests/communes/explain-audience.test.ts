import { describe, expect, it } from 'vitest'
import { activity } from '@/communes/activity'
import { calendarOf } from '@/communes/calendar-of'
import { explain } from '@/communes/explain'
import { instantOf, serviceOf } from '@/communes/moment-written'
import { recordOf } from './tenant'

const rennes = await recordOf('rennes')
const told = { label: 'Règle', sentence: 'Une règle.', source: { cite: 'Règlement' } }
const from = (who: object, opensOn: string) => ({ for: who, opening: { kind: 'fixed-date', opensOn } })

/** « L'école du Parc le 1er, les habitants le 8, les semaines complètes le 10, les autres le 15. » */
const stages = activity.parse({
  ...{ key: 'stages', label: 'Stages', kind: 'sports', source: told.source },
  reglement: {
    openings: [
      {
        ...told,
        rule: {
          kind: 'phases',
          phases: [
            from({ who: 'schools', schools: ['parc'] }, '2026-10-01'),
            from({ who: 'residents' }, '2026-10-08'),
            from({ who: 'full-weeks' }, '2026-10-10'),
            from({ who: 'everyone' }, '2026-10-15'),
          ],
        },
      },
    ],
    late: [
      {
        ...told,
        rule: [
          { trigger: 'booked-late', for: { resident: true }, effect: { kind: 'add', cents: 100 } },
          { trigger: 'booked-late', effect: { kind: 'add', cents: 300 } },
        ],
      },
    ],
    deadlines: [{ ...told, rule: { kind: 'days-before', n: 2 } }],
  },
})

const asked = (who: object, now: string) =>
  explain(rennes, stages, {
    ...{ action: 'book', service: serviceOf('2026-10-20'), now: instantOf(now, calendarOf(rennes)) },
    ...who,
  }).outcome

describe('une ouverture par public', () => {
  it.each([
    [{}, '2026-10-08'],
    [{ resident: false }, '2026-10-15'],
    [{ resident: false, asksFullWeeks: true }, '2026-10-10'],
    [{ resident: false, school: 'parc' }, '2026-10-01'],
    [{ resident: false, school: 'prevert' }, '2026-10-15'],
  ])('%o : dès le %s', (who, on) => {
    const dayBefore = asked(who, '2026-09-30T12:00')
    const opens = dayBefore.code === 'not-open' ? dayBefore.opensAt : null
    expect(opens?.toZonedDateTimeISO('Europe/Paris').toPlainDate().toString()).toBe(on)
  })
})

it.each([
  [{}, 100],
  [{ resident: false }, 300],
])('un retard par public, %o : %i centimes de plus', (who, cents) => {
  expect(asked(who, '2026-10-19T12:00')).toMatchObject({ code: 'late', effect: { kind: 'add', cents } })
})
