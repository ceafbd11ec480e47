import { describe, expect, test } from 'vitest'
import { type LimitsInput, limits } from '@/domain/capacity/limits/kinds'
import type { Place } from '@/domain/capacity/limits/place'
import { aPeriod, aPlace, asks, faults } from './capacity-limits-example'

const codes = (...example: Parameters<typeof faults>) => faults(...example).map(({ code }) => code)
const wanted = (...days: string[]) => days.map((on) => asks(aPlace(on)))

describe('par jour', () => {
  const two: LimitsInput = [{ kind: 'per-day', max: 2, exceptActivities: ['meal'] }]
  const doing = (activity: string, slot = activity) => aPlace('2026-10-19', { activity, slot })

  test.each<[string, Place[], string[]]>([
    ['une deuxième activité', [doing('judo')], []],
    ['une troisième', [doing('judo'), doing('dance')], ['too-many-in-day']],
    ['une deuxième et le repas', [doing('judo'), doing('meal')], []],
    ['une troisième, un autre jour', [doing('judo'), aPlace('2026-10-20', { activity: 'dance' })], []],
    [
      'une troisième, d’un autre enfant',
      [doing('judo'), aPlace('2026-10-19', { activity: 'dance', childId: 'ana' })],
      [],
    ],
  ])('%s', (_, booked, expected) => {
    expect(codes(two, [asks(doing('painting'))], booked)).toEqual(expected)
  })

  const slot: LimitsInput = [{ kind: 'one-per-slot' }]
  test.each<[string, Place[], string[]]>([
    ['un créneau libre', [doing('judo', 'morning')], []],
    ['un créneau pris', [doing('judo', 'afternoon')], ['slot-taken']],
    ['le repas à part', [doing('meal', 'noon')], []],
  ])('un seul par créneau : %s', (_, booked, expected) => {
    expect(codes(slot, [asks(doing('dance', 'afternoon'))], booked)).toEqual(expected)
  })

  test('changer d’activité dans le même créneau est possible', () => {
    const judo = doing('judo', 'afternoon')
    expect(codes(slot, [asks(judo, { wanted: false }), asks(doing('dance', 'afternoon'))], [judo])).toEqual(
      [],
    )
  })

  test('redemander ce que l’on a ne prend pas deux fois le créneau', () => {
    const judo = doing('judo', 'afternoon')
    expect(codes(slot, [asks(judo)], [judo])).toEqual([])
  })
})

describe('par semaine', () => {
  const three: LimitsInput = [{ kind: 'days-per-week', min: 3, withPublicHoliday: { min: 2 } }]

  test.each<[string, string[], string[]]>([
    ['trois jours', ['2027-07-05', '2027-07-06', '2027-07-07'], []],
    ['deux jours', ['2027-07-05', '2027-07-06'], ['too-few-days-in-week']],
    ['deux jours, la semaine du 14 juillet', ['2027-07-12', '2027-07-13'], []],
    ['un jour, la semaine du 14 juillet', ['2027-07-12'], ['too-few-days-in-week']],
    [
      'trois jours sur deux semaines',
      ['2027-07-05', '2027-07-06', '2027-07-12'],
      ['too-few-days-in-week', 'too-few-days-in-week'],
    ],
  ])('au moins 3, ou 2 avec un férié : %s', (_, days, expected) => {
    expect(codes(three, wanted(...days))).toEqual(expected)
  })

  test('deux activités le même jour ne font pas deux jours', () => {
    const twice = asks(aPlace('2027-07-05', { slot: 'evening' }))
    expect(codes(three, [...wanted('2027-07-05', '2027-07-06'), twice])).toEqual(['too-few-days-in-week'])
  })

  test('ce qui est déjà réservé compte', () => {
    expect(codes(three, wanted('2027-07-07'), [aPlace('2027-07-05'), aPlace('2027-07-06')])).toEqual([])
  })

  test('rendre un jour peut laisser une semaine trop courte', () => {
    const booked = ['2027-07-05', '2027-07-06', '2027-07-07'].map((on) => aPlace(on))
    const back = asks(aPlace('2027-07-07'), { wanted: false })
    expect(faults(three, [back], booked)).toEqual([
      { code: 'too-few-days-in-week', facts: { weekOf: '2027-07-05', days: 2, min: 3, childId: 'lou' } },
    ])
  })

  test('rendre toute la semaine est possible', () => {
    const booked = ['2027-07-05', '2027-07-06', '2027-07-07'].map((on) => aPlace(on))
    expect(
      codes(
        three,
        booked.map((place) => asks(place, { wanted: false })),
        booked,
      ),
    ).toEqual([])
  })

  test('une semaine où rien n’est demandé n’est pas jugée à nouveau', () => {
    expect(codes(three, wanted('2027-07-05', '2027-07-06', '2027-07-07'), [aPlace('2027-07-19')])).toEqual([])
  })

  test.each([
    ['un parent ne travaille pas', ['one-parent-home'], ['too-many-days-in-week']],
    ['les deux travaillent', ['both-work'], []],
  ])('2 jours si un parent ne travaille pas : %s', (_, profiles, expected) => {
    const rules: LimitsInput = [{ kind: 'days-per-week', max: 2, profiles: ['one-parent-home'] }]
    const asked = ['2026-11-02', '2026-11-03', '2026-11-04'].map((on) => asks(aPlace(on), { profiles }))
    expect(codes(rules, asked)).toEqual(expected)
  })

  const whole: LimitsInput = [{ kind: 'whole-weeks' }]
  test.each<[string, string[], string[]]>([
    ['du lundi au vendredi', ['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23'], []],
    ['sans le vendredi', ['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22'], ['week-not-whole']],
    ['sans le 14 juillet, fermé', ['2027-07-12', '2027-07-13', '2027-07-15', '2027-07-16'], []],
  ])('à la semaine : %s', (_, days, expected) => {
    expect(codes(whole, wanted(...days))).toEqual(expected)
  })

  test('une semaine de session qui commence un mercredi est entière', () => {
    const session = aPeriod('2026-12-30', '2027-01-01')
    const asked = ['2026-12-30', '2026-12-31'].map((on) => asks(aPlace(on, {}, session)))
    expect(codes(whole, asked)).toEqual([])
  })

  test('une semaine entière dit les jours qui manquent', () => {
    expect(faults(whole, wanted('2026-10-19', '2026-10-20', '2026-10-21'))[0]?.facts.lacking).toEqual([
      '2026-10-22',
      '2026-10-23',
    ])
  })
})

describe('par période', () => {
  const wednesdays = ['2026-11-04', '2026-11-18', '2026-11-25', '2026-12-02', '2026-12-09', '2026-12-16']
  const period = aPeriod('2026-11-04', '2026-12-16')
  const ticked = (n: number) => wednesdays.slice(0, n).map((on) => asks(aPlace(on, {}, period)))

  test.each([
    [4, []],
    [5, ['leave-out']],
    [6, ['leave-out']],
  ])('laisser 2 mercredis sur 6 ouverts : %i cochés', (n, expected) => {
    expect(codes([{ kind: 'leave-out', n: 2, weekdays: [3] }], ticked(n))).toEqual(expected)
  })

  test('le mercredi férié n’est pas un mercredi laissé', () => {
    const [fault] = faults([{ kind: 'leave-out', n: 2, weekdays: [3] }], ticked(6))
    expect(fault?.facts).toMatchObject({ offered: 6, asked: 6, leaveOut: 2 })
  })

  test.each([
    [2, ['not-regular']],
    [3, []],
  ])('la moitié des mercredis ou plus régulier : %i cochés', (n, expected) => {
    const rules: LimitsInput = [
      { kind: 'share-of-period', percent: 50, weekdays: [3], otherwise: 'occasional' },
    ]
    expect(codes(rules, ticked(n))).toEqual(expected)
  })

  test('les mercredis de vacances ne sont pas ceux de l’année', () => {
    const term = aPeriod('2026-10-07', '2026-11-10')
    const asked = ['2026-10-07', '2026-10-14', '2026-11-04'].map((on) => asks(aPlace(on, {}, term)))
    const [fault] = faults([{ kind: 'leave-out', n: 1, weekdays: [3] }], asked)
    expect(fault?.facts).toMatchObject({ offered: 3, asked: 3 })
  })

  test.each<[string, string[], string[]]>([
    ['deux semaines d’été', ['2027-07-05', '2027-07-12'], []],
    ['trois semaines d’été', ['2027-07-05', '2027-07-12', '2027-07-19'], ['too-many-in-period']],
    ['deux semaines d’été et une d’automne', ['2026-10-19', '2027-07-05', '2027-07-12'], []],
    ['un mercredi hors vacances, sans période dite', ['2026-11-04'], ['period-unknown']],
  ])('2 semaines par vacances : %s', (_, days, expected) => {
    expect(codes([{ kind: 'per-period', max: 2, unit: 'week' }], wanted(...days))).toEqual(expected)
  })

  test.each([
    [3, ['too-few-in-period']],
    [4, []],
  ])('au moins 4 jours : %i', (n, expected) => {
    expect(codes([{ kind: 'per-period', min: 4, unit: 'day' }], ticked(n))).toEqual(expected)
  })
})

describe('les centres', () => {
  const rules: LimitsInput = [{ kind: 'max-centres', max: 2, article: '5' }]
  const at = (centre: string, on: string) => aPlace(on, { centre })

  test.each<[string, Place[], string[]]>([
    ['un deuxième', [at('zola', '2026-10-07')], []],
    ['un troisième', [at('zola', '2026-10-07'), at('hugo', '2027-01-06')], ['too-many-centres']],
    ['un troisième, l’année d’avant', [at('zola', '2026-10-07'), at('hugo', '2026-01-07')], []],
  ])('deux par année scolaire : %s', (_, booked, expected) => {
    expect(codes(rules, [asks(at('prevert', '2026-11-04'))], booked)).toEqual(expected)
  })

  test('la faute dit l’enfant, les centres et l’article', () => {
    const booked = [at('zola', '2026-10-07'), at('hugo', '2026-10-14')]
    expect(faults(rules, [asks(at('prevert', '2026-11-04'))], booked)).toEqual([
      {
        code: 'too-many-centres',
        facts: { centres: ['zola', 'hugo', 'prevert'], max: 2, childId: 'lou', article: '5' },
      },
    ])
  })
})

test('une limite ne regarde que ses activités', () => {
  const rules: LimitsInput = [{ kind: 'days-per-week', max: 1, activities: ['judo'] }]
  expect(codes(rules, wanted('2026-11-02', '2026-11-03'))).toEqual([])
})

test('chaque enfant est jugé pour lui-même', () => {
  const rules: LimitsInput = [{ kind: 'days-per-week', max: 1 }]
  const asked = [...wanted('2026-11-02'), asks(aPlace('2026-11-03', { childId: 'ana' }))]
  expect(codes(rules, asked)).toEqual([])
})

test.each([
  ['une limite inconnue', [{ kind: 'full-moon' }]],
  ['une semaine de 8 jours', [{ kind: 'days-per-week', max: 8 }]],
  ['une part de plus de 100 %', [{ kind: 'share-of-period', percent: 101, weekdays: [3] }]],
])('n’est pas lu : %s', (_, rules) => {
  expect(limits.safeParse(rules).success).toBe(false)
})
