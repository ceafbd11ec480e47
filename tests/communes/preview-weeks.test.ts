import { describe, expect, it } from 'vitest'
import { comingWeeks } from '@/communes/preview/coming-weeks'
import { changedRules } from '@/communes/preview/changed-rules'
import { at, stated, withDays, withRules } from './preview-world'
import { recordOf } from './tenant'

const chanteloup = await recordOf('chanteloup-les-vignes')
const rennes = await recordOf('rennes')
const tenDays = withDays(chanteloup, 'mercredi', 10)
const now = at('2026-11-24T09:00')

describe('À Chanteloup, quatorze jours ramenés à dix', () => {
  const changed = changedRules(chanteloup, tenDays, { now: at('2026-11-16T09:00') })

  it('une règle change, celle du mercredi, et son chemin mène à elle', () => {
    expect(changed.map(({ activity, part, change, path }) => [activity, part, change, path.join('.')])).toEqual([
      ['mercredi', 'deadlines', 'changed', 'activities.2.reglement.deadlines.0'],
    ])
  })

  it('l’exemple est le prochain mercredi : le 18 novembre avant, le 22 après, pour le 2 décembre', () => {
    const example = changed[0]?.workedExample
    expect(example).toMatchObject({ kind: 'deadline', action: 'book' })
    if (example?.kind !== 'deadline') throw new Error('un exemple de délai était attendu')
    const moments = [example.before, example.after].map((one) => one?.kind === 'moment' && `${one.lastMoment}`)
    expect([`${example.service.on}`, ...moments]).toEqual([
      '2026-12-02',
      '2026-11-18T23:59:00',
      '2026-11-22T23:59:00',
    ])
  })

  it('chaque mercredi de classe des six semaines gagne quatre jours', () => {
    const { days, statedActions } = comingWeeks(chanteloup, tenDays, 'mercredi', { now })
    const written = days.map(({ on, actions: { book } }) => {
      const [before, after] = [book.before?.deadline, book.after?.deadline].map((one) =>
        one?.kind === 'moment' ? one.lastMoment.toPlainDate().toString() : null,
      )
      return [`${on}`, before, after, book.differs]
    })
    expect(statedActions).toEqual(['book'])
    expect(written).toEqual([
      ['2026-11-25', '2026-11-11', '2026-11-15', true],
      ['2026-12-02', '2026-11-18', '2026-11-22', true],
      ['2026-12-09', '2026-11-25', '2026-11-29', true],
      ['2026-12-16', '2026-12-02', '2026-12-06', true],
    ])
  })

  it('le repas du midi, qui n’est pas réservé ici, a les jours de classe', () => {
    const { days } = comingWeeks(chanteloup, withDays(chanteloup, 'tram', 10), 'tram', { now, weeks: 1 })
    expect(days.map(({ on }) => `${on}`)).toEqual(['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01'])
  })
})
