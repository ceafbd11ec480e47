import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type ExplainedOutcome, explain } from '@/communes/explain'
import { type Act, type Judgement, judgeOf } from '@/communes/preview/judge'
import type { CommuneRecord } from '@/communes/record'
import { at, stated, withRules } from './preview-world'
import { byKey, recordOf } from './tenant'

const [chanteloup, rennes, bassens, ploeren] = await Promise.all(
  ['chanteloup-les-vignes', 'rennes', 'bassens', 'ploeren'].map(recordOf),
)
/** A ladder of two levels, another for families from elsewhere, and a reopening in the middle. */
const invented = withRules(chanteloup as CommuneRecord, 'mercredi', {
  openings: () => [
    stated('Habitants d’abord', {
      kind: 'phases',
      phases: [
        { for: { who: 'residents' }, opening: { kind: 'before', n: 9, unit: 'week', at: '08:00' } },
        { for: { who: 'outsiders' }, opening: { kind: 'before', n: 6, unit: 'week', at: '08:00' } },
      ],
    }),
  ],
  late: () => [
    stated('Hors délai', [
      { trigger: 'booked-late', for: { resident: false }, effect: { kind: 'refuse' } },
      { trigger: 'booked-late', until: { kind: 'days-before', n: 3 }, effect: { kind: 'add', cents: 150 } },
      { trigger: 'booked-late', effect: { kind: 'ask-centre' } },
    ]),
  ],
  graces: () => [
    stated('Semaine de grâce', { fromOn: '2026-11-08', toOn: '2026-11-11', actions: ['book', 'cancel'] }),
  ],
})

const service = {
  on: Temporal.PlainDate.from('2026-11-18'),
  startsAtTime: Temporal.PlainTime.from('08:30'),
}
const everyEightHours = Array.from({ length: 300 }, (_, i) => at('2026-08-20T00:00').add({ hours: i * 8 }))

/** The instants at which the explanation changes, to the millisecond: found by halving. */
function turns(codeAt: (at: Temporal.Instant) => string): Temporal.Instant[] {
  return everyEightHours.slice(1).flatMap((end, i) => {
    let [low, high] = [everyEightHours[i] as Temporal.Instant, end]
    if (codeAt(low) === codeAt(high)) return []
    while (high.epochMilliseconds - low.epochMilliseconds > 1) {
      const middle = Temporal.Instant.fromEpochMilliseconds(
        Math.floor((low.epochMilliseconds + high.epochMilliseconds) / 2),
      )
      if (codeAt(middle) === codeAt(low)) low = middle
      else high = middle
    }
    return [low, high]
  })
}

const toldBy = (outcome: ExplainedOutcome) =>
  outcome.code === 'late'
    ? JSON.stringify(outcome.effect)
    : outcome.code === 'no-rule'
      ? 'refused'
      : outcome.code
const judgedAs = ({ verdict, effect }: Judgement) => (effect ? JSON.stringify(effect) : verdict)

describe('Une réponse gardée pour toutes les familles est celle du règlement à cet instant', () => {
  it.each([
    ['Chanteloup, le mercredi', chanteloup, 'mercredi'],
    ['Chanteloup, avec des majorations par palier', invented, 'mercredi'],
    ['Rennes, le mercredi', rennes, 'mercredi'],
    ['Bassens, dans ses fenêtres', bassens, 'restauration-scolaire'],
    ['Ploeren, le mercredi', ploeren, 'mercredi'],
    ['Ploeren, le service du midi', ploeren, 'restaurant-scolaire'],
  ] as const)('%s', (_, town, key) => {
    const record = town as CommuneRecord
    const activity = byKey(record.activities, key)
    const judge = judgeOf(record)
    for (const action of ['book', 'cancel'] as const)
      for (const resident of [true, false]) {
        const rule = (now: Temporal.Instant) =>
          toldBy(explain(record, activity, { action, service, now, resident }).outcome)
        const act = (now: Temporal.Instant): Act => ({ activity: key, action, ...service, resident, at: now })
        const instants = [...everyEightHours, ...turns(rule)]
        expect(instants.map((now) => judgedAs(judge(act(now))))).toEqual(instants.map(rule))
      }
  })

  it('les paliers inventés changent vraiment la réponse plusieurs fois', () => {
    const activity = byKey(invented.activities, 'mercredi')
    const told = (resident: boolean) =>
      new Set(
        everyEightHours.map((now) =>
          toldBy(explain(invented, activity, { action: 'book', service, now, resident }).outcome),
        ),
      )
    expect([told(true).size, told(false).size]).toEqual([4, 3])
  })
})
