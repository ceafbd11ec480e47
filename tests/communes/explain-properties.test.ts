import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Activity, activity } from '@/communes/activity'
import { calendarOf } from '@/communes/calendar-of'
import { explain } from '@/communes/explain'
import { instantOf } from '@/communes/moment-written'
import { type Reglement, reglement } from '@/communes/reglement'
import { ruledAction } from '@/communes/scope'
import { aDate, always, arbitraryOf } from '../domain/arbitrary-of'
import { anyService } from '../domain/deadlines-arbitrary'
import { recordOf } from './tenant'

const auray = await recordOf('auray')
const source = { cite: 'Règlement' }

/** An activity whose rules on time are any that the language can say. */
const anActivity: Arbitrary<Activity> = arbitraryOf(
  reglement.pick({ openings: true, deadlines: true, graces: true, late: true }),
).map((rules) =>
  activity.parse({
    ...{ key: 'cantine', label: 'Cantine', kind: 'canteen', source },
    reglement: rules as Partial<Reglement>,
  }),
)

const aQuestion = fc.record({
  action: fc.constantFrom(...ruledAction.options),
  service: anyService,
  now: aDate().map((on) => instantOf(`${on}T12:00`, calendarOf(auray))),
  resident: fc.boolean(),
})

const who = fc.record(
  { formula: fc.constantFrom('repas', 'ulis'), profile: fc.constantFrom('annuel', 'repas') },
  { requiredKeys: [] },
)

describe('quelles que soient les règles écrites', () => {
  it('la réponse a une raison, et ne change pas quand on la redemande', () => {
    always(
      [anActivity, aQuestion, who],
      (rules, question, asked) => {
        const first = explain(auray, rules, { ...question, ...asked })
        const { outcome } = first
        expect(outcome.code === 'no-rule' ? outcome.code : outcome.because.code).toMatch(/^[a-z-]+$/)
        expect(explain(auray, rules, { ...question, ...asked })).toEqual(first)
      },
      30,
    )
  })

  it('avant l’ouverture rien n’est accepté, et à l’heure d’un délai non plus', () => {
    always(
      [anActivity, aQuestion, who],
      (rules, question, asked) => {
        const { outcome, deadline, opening } = explain(auray, rules, { ...question, ...asked })
        if (opening?.found.kind === 'closed') expect(outcome.code).toBe('not-open')
        if (deadline?.found.kind !== 'moment') return
        const now = deadline.found.closesAt
        const late = explain(auray, rules, { ...question, ...asked, now })
        if (late.outcome.code === 'accepted')
          expect(['grace', 'tolerated', 'waived', 'not-yet-counted', 'no-level']).toContain(
            late.outcome.because.code,
          )
      },
      30,
    )
  })
})
