import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import { decideBookings } from '@/domain/booking/decide-bookings'
import type { Session, StatedLimit } from '@/domain/booking/session'
import { type LimitsInput, limits } from '@/domain/capacity/limits/kinds'
import { aSession, enrolled, facts, refusals, tick, untick } from './booking-example'
import { day } from './calendar-of-a-commune'

const stated = (rules: LimitsInput): StatedLimit[] =>
  limits.parse(rules).map((rule) => ({ rule, article: 'article 5' }))

const asked = (on: string, changes: Partial<Session> & { limits: StatedLimit[] }) => {
  const { limits: held, ...rest } = changes
  return aSession({
    id: `${on} ${rest.centre ?? ''} ${rest.unit ?? ''}`,
    on: day(on),
    both: { limits: held },
    ...rest,
  })
}
const held = (session: Session, childId = 'lea') => ({ childId, session, mine: true })

describe('Deux centres au plus', () => {
  const two = stated([{ kind: 'max-centres', max: 2, activities: ['mercredi'] }])
  const at = (centre: string, on = '2026-11-04') => asked(on, { centre, limits: two })
  const booked = [held(at('savio', '2026-11-18')), held(at('ille', '2026-11-25'))]
  const everywhere = ['gayeulles', 'savio', 'ille'].map((centre) => enrolled('lea', centre))

  it('un troisième centre est refusé, avec les trois et l’article', () => {
    const [line] = decideBookings([tick(at('gayeulles'))], facts({ booked, enrolments: everywhere }))
    expect(line?.refusal).toEqual({
      code: 'limit-exceeded',
      facts: {
        childId: 'lea',
        sessionId: '2026-11-04 gayeulles ',
        on: '2026-11-04',
        unit: 'matin',
        limit: 'too-many-centres',
        article: 'article 5',
        max: 2,
        centres: ['savio', 'ille', 'gayeulles'],
      },
    })
  })

  it('est possible si la même demande quitte l’un des deux', () => {
    const leaves = untick(at('savio', '2026-11-18'))
    expect(refusals([leaves, tick(at('gayeulles'))], facts({ booked, enrolments: everywhere }))).toEqual([
      'ok',
      'ok',
    ])
  })

  it('ne retient pas une annulation', () => {
    const three = [...booked, held(at('gayeulles'))]
    expect(refusals([untick(at('gayeulles'))], facts({ booked: three }))).toEqual(['ok'])
  })

  it('ce qu’un autre enfant a ne compte pas', () => {
    const his = booked.map(({ session }) => held(session, 'noe'))
    expect(refusals([tick(at('gayeulles'))], facts({ booked: his }))).toEqual(['ok'])
  })
})

describe('Deux activités par jour, une par moment', () => {
  const wednesdayAt = (activity: string, unit: string, rules: StatedLimit[]) =>
    asked('2026-11-04', {
      activity,
      unit,
      startsAtTime: Temporal.PlainTime.from(unit === 'matin' ? '08:30' : '13:30'),
      endsAtTime: Temporal.PlainTime.from(unit === 'matin' ? '12:00' : '18:00'),
      limits: rules,
    })

  test.each([
    [stated([{ kind: 'per-day', max: 1 }]), 'apres-midi', 'limit-exceeded'],
    [stated([{ kind: 'per-day', max: 2 }]), 'apres-midi', 'ok'],
  ])('les activités d’ailleurs comptent', (rules, unit, expected) => {
    const booked = [held(wednesdayAt('sports', unit, []))]
    expect(refusals([tick(wednesdayAt('mercredi', 'matin', rules))], facts({ booked }))).toEqual([expected])
  })

  it('une seule activité par créneau, même à des heures qui ne se touchent pas', () => {
    const rules = stated([{ kind: 'one-per-slot' }])
    const early = {
      ...wednesdayAt('sports', 'matin', []),
      id: 'sports',
      endsAtTime: Temporal.PlainTime.from('08:30'),
      startsAtTime: Temporal.PlainTime.from('07:30'),
    }
    const [line] = decideBookings(
      [tick(wednesdayAt('mercredi', 'matin', rules))],
      facts({ booked: [held(early)] }),
    )
    expect(line?.refusal?.facts).toMatchObject({ limit: 'slot-taken' })
  })
})

describe('Au moins deux jours par semaine', () => {
  const two = stated([{ kind: 'days-per-week', min: 2 }])
  const on = (iso: string) => asked(iso, { limits: two })
  const [tuesday, wednesday] = [on('2026-11-03'), on('2026-11-04')]

  it('un seul est refusé', () => {
    expect(refusals([tick(wednesday)])).toEqual(['limit-exceeded'])
  })

  it('deux dans la même demande passent', () => {
    expect(refusals([tick(tuesday), tick(wednesday)])).toEqual(['ok', 'ok'])
  })

  it('en rendre un des deux est refusé, rendre les deux passe', () => {
    const booked = [held(tuesday), held(wednesday)]
    expect(refusals([untick(tuesday)], facts({ booked }))).toEqual(['limit-exceeded'])
    expect(refusals([untick(tuesday), untick(wednesday)], facts({ booked }))).toEqual(['ok', 'ok'])
  })

  it('la semaine d’à côté n’y est pour rien', () => {
    expect(refusals([tick(wednesday), tick(on('2026-11-09')), tick(on('2026-11-10'))])).toEqual([
      'limit-exceeded',
      'ok',
      'ok',
    ])
  })
})

describe('La semaine entière', () => {
  const whole = stated([{ kind: 'whole-weeks' }])
  const christmas = ['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24']
  const days = christmas.map((on) => tick(asked(on, { limits: whole })))

  it('tous les jours ouverts passent, le 25 décembre étant férié', () => {
    expect(refusals(days)).toEqual(['ok', 'ok', 'ok', 'ok'])
  })

  it('un jour de moins, et ceux qui restent disent lequel manque', () => {
    const [line] = decideBookings(days.slice(1), facts())
    expect(line?.refusal?.facts).toMatchObject({ limit: 'week-not-whole', lacking: ['2026-12-21'] })
  })
})

describe('Par période', () => {
  const between = ['2026-11-04', '2026-11-18', '2026-11-25', '2026-12-02', '2026-12-09', '2026-12-16']

  test.each<[LimitsInput[number], number, string]>([
    [{ kind: 'leave-out', n: 2, weekdays: [3] }, 4, 'ok'],
    [{ kind: 'leave-out', n: 2, weekdays: [3] }, 5, 'limit-exceeded'],
    [{ kind: 'share-of-period', percent: 50, weekdays: [3] }, 3, 'ok'],
    [{ kind: 'share-of-period', percent: 50, weekdays: [3] }, 2, 'limit-exceeded'],
    [{ kind: 'per-period', max: 2, unit: 'day' }, 2, 'ok'],
    [{ kind: 'per-period', max: 2, unit: 'day' }, 3, 'limit-exceeded'],
  ])('%j, %i mercredis entre deux vacances : %s', (rule, count, expected) => {
    const limit = stated([rule])
    const wishes = between.slice(0, count).map((on) => tick(asked(on, { limits: limit })))
    expect(new Set(refusals(wishes))).toEqual(new Set([expected]))
  })

  it('sous la moitié, un enfant n’est plus régulier : rien n’est refusé', () => {
    const limit = stated([{ kind: 'share-of-period', percent: 50, weekdays: [3], otherwise: 'occasional' }])
    expect(refusals([tick(asked('2026-11-04', { limits: limit }))])).toEqual(['ok'])
  })
})
