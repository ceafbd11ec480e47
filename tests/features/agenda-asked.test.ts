import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { agendaAsked, askedAsParameters, neighbour } from '@/features/agenda/agenda-asked'

const known = { today: Temporal.PlainDate.from('2026-11-18'), childIds: ['lea', 'tom'] }
const shown = (query: Record<string, string>) => {
  const { layout, fromOn, toOn, childId = 'tous', activities } = agendaAsked(query, known)
  return [layout, fromOn, toOn, childId, ...activities].join(' ')
}
const thisMonth = 'month 2026-11-01 2026-11-30 tous'

describe('ce que demande l’adresse de l’agenda', () => {
  test.each([
    ['sans rien, le mois en cours de tous les enfants', {}, thisMonth],
    ['un mois', { mois: '2027-02' }, 'month 2027-02-01 2027-02-28 tous'],
    ['une semaine, par l’un de ses jours', { semaine: '2026-11-05' }, 'week 2026-11-02 2026-11-08 tous'],
    [
      'la semaine l’emporte sur le mois',
      { semaine: '2026-11-02', mois: '2027-01' },
      'week 2026-11-02 2026-11-08 tous',
    ],
    ['un enfant', { enfant: 'tom' }, 'month 2026-11-01 2026-11-30 tom'],
    ['des activités cochées', { 'activite-mercredi': 'oui' }, `${thisMonth} mercredi`],
  ])('%s', (_title, query, expected) => {
    expect(shown(query)).toBe(expected)
  })

  test.each([
    { mois: '2026-13' },
    { mois: 'novembre' },
    { mois: '2026-11-02' },
    { mois: '-271821-04' },
    { mois: '9999-12' },
    { mois: '' },
    { semaine: '2026-02-30' },
    { semaine: '0001-01-01' },
    { semaine: '2026-W45' },
    { enfant: 'un autre' },
    { inconnu: 'oui' },
  ] as Record<string, string>[])('une demande absurde montre le mois en cours : %o', (query) => {
    expect(shown(query)).toBe(thisMonth)
  })

  test('un enfant unique est choisi d’office', () => {
    expect(agendaAsked({}, { ...known, childIds: ['lea'] }).childId).toBe('lea')
  })

  test.each([
    ['2026-12', 1, '2027-01-01'],
    ['2027-03', -1, '2027-02-01'],
  ] as const)('depuis le mois %s, %i mène au %s', (mois, steps, first) => {
    expect(neighbour(agendaAsked({ mois }, known), steps).fromOn.toString()).toBe(first)
  })

  test('ce qui est montré s’écrit en une adresse qui le montre à nouveau', () => {
    const asked = agendaAsked({ enfant: 'lea', semaine: '2026-12-28', 'activite-vacances': 'oui' }, known)
    expect(agendaAsked(Object.fromEntries(askedAsParameters(asked)), known)).toEqual(asked)
  })
})
