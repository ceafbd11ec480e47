import { describe, expect, it } from 'vitest'
import { changedRules } from '@/communes/preview/changed-rules'
import { comingWeeks } from '@/communes/preview/coming-weeks'
import { at, stated, withDays, withRules } from './preview-world'
import { recordOf } from './tenant'

const chanteloup = await recordOf('chanteloup-les-vignes')
const tenDays = withDays(chanteloup, 'mercredi', 10)
const now = at('2026-11-24T09:00')

describe('À Chanteloup, quatorze jours ramenés à dix', () => {
  const changed = changedRules(chanteloup, tenDays, { now: at('2026-11-16T09:00') })

  it('une règle change, celle du mercredi, et son chemin mène à elle', () => {
    expect(
      changed.map(({ activity, part, change, path }) => [activity, part, change, path.join('.')]),
    ).toEqual([['mercredi', 'deadlines', 'changed', 'activities.2.reglement.deadlines.0']])
  })

  it('l’exemple est le prochain mercredi : le 18 novembre avant, le 22 après, pour le 2 décembre', () => {
    const example = changed[0]?.workedExample
    expect(example).toMatchObject({ kind: 'deadline', action: 'book' })
    if (example?.kind !== 'deadline') throw new Error('un exemple de délai était attendu')
    const moments = [example.before, example.after].map(
      (one) => one?.kind === 'moment' && `${one.lastMoment}`,
    )
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
    expect(statedActions).toEqual(['book', 'cancel'])
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

describe('Une règle d’ouverture', () => {
  const opening = (n: number) =>
    withRules(chanteloup, 'mercredi', {
      openings: () => [
        stated('Ouverture', { kind: 'before', n, unit: 'week', at: '08:00' }, { actions: ['book'] }),
      ],
    })

  it('a pour exemple la prochaine ouverture d’un jour, avant et après', () => {
    const [changed] = changedRules(opening(6), opening(5), { now })
    const example = changed?.workedExample
    if (example?.kind !== 'opening') throw new Error('un exemple d’ouverture était attendu')
    const moments = [example.before, example.after].map((one) =>
      one?.kind === 'moment' ? `${one.opensAt.toZonedDateTimeISO('Europe/Paris').toPlainDateTime()}` : null,
    )
    expect([`${example.service.on}`, ...moments]).toEqual([
      '2027-01-06',
      '2026-11-25T08:00:00',
      '2026-12-02T08:00:00',
    ])
  })
})

describe('Une règle hors délai', () => {
  it('a pour exemple la première minute de retard', () => {
    const refusing = withRules(chanteloup, 'mercredi', {
      late: () => [stated('Hors délai', [{ trigger: 'booked-late', effect: { kind: 'refuse' } }])],
    })
    const [changed] = changedRules(chanteloup, refusing, { now })
    expect(changed?.workedExample).toMatchObject({
      kind: 'late',
      action: 'book',
      at: at('2026-11-26T00:00'),
      before: { code: 'late', effect: { kind: 'announced' } },
      after: { code: 'late', effect: { kind: 'refuse' } },
    })
  })
})

describe('Dans une liste de règles', () => {
  const changes = (change: Parameters<typeof withRules>[2]) =>
    changedRules(chanteloup, withRules(chanteloup, 'mercredi', change), { now }).map((one) => [
      one.part,
      one.change,
      one.path.at(-1),
    ])
  const wednesdays = stated('Le mercredi', { kind: 'days-before', n: 2 }, { weekdays: [3] })

  it('une règle ajoutée devant les autres n’en change aucune', () => {
    expect(changes({ deadlines: (rules) => [wednesdays, ...rules] })).toEqual([['deadlines', 'added', 0]])
  })

  it('une règle retirée se lit où elle était', () => {
    expect(changes({ graces: () => [] })).toEqual([['graces', 'removed', 0]])
  })

  it('une phrase réécrite ne change aucun jugement', () => {
    expect(
      changes({
        deadlines: (rules) =>
          rules.map((entry, i) => (i === 0 ? { ...entry, sentence: 'Deux semaines avant.' } : entry)),
      }),
    ).toEqual([['deadlines', 'reworded', 0]])
  })

  it('de deux règles échangées, celle qui passe après se dit déplacée', () => {
    const [first, second] = [wednesdays, { ...wednesdays, label: 'Un autre mercredi' }]
    const before = withRules(chanteloup, 'mercredi', { deadlines: () => [first, second] })
    const after = withRules(chanteloup, 'mercredi', { deadlines: () => [second, first] })
    expect(changedRules(before, after, { now }).map(({ change, path }) => [change, path.at(-1)])).toEqual([
      ['moved', 1],
    ])
  })
})

describe('Un jour dont les moments ne ferment pas ensemble', () => {
  const hours = (n: number) =>
    withRules(chanteloup, 'mercredi', {
      deadlines: () => [stated('Heures', { kind: 'hours-before', hours: n }, { actions: ['book'] })],
    })

  it('a une ligne par moment', () => {
    const { days } = comingWeeks(hours(48), hours(24), 'mercredi', { now, weeks: 1 })
    expect(days.map(({ on, units }) => [`${on}`, units])).toEqual([
      ['2026-11-25', ['matin']],
      ['2026-11-25', ['repas']],
      ['2026-11-25', ['apres-midi']],
    ])
  })
})
