import { expect, it } from 'vitest'
import { speak } from '@/i18n/speak'
import { townWord } from '@/i18n/town-word'
import { recordOf } from './tenant'

const auray = await recordOf('auray')
const rennes = await recordOf('rennes')

it('À Auray, les réservations s’appellent « Modifier les réservations »', () => {
  expect(townWord(speak('fr'), auray.labels, 'bookings')).toEqual({
    fr: 'Modifier les réservations',
    local: 'Modifier les réservations',
  })
})

it('un mot que la Ville n’a pas traduit garde le sens du portail à côté', () => {
  expect(townWord(speak('en'), auray.labels, 'bookings')).toEqual({
    fr: 'Modifier les réservations',
    local: 'My bookings',
  })
})

it('À Rennes, le sens russe est celui que le guide imprime', () => {
  expect(townWord(speak('ru'), rennes.labels, 'bookings')).toEqual({
    fr: 'Mes réservations',
    local: 'Мои записи',
  })
})

it.each([
  ['bookings', 'Mes réservations'],
  ['agenda', 'Mon agenda'],
] as const)('sans mot de la Ville, le portail garde le sien (%s)', (named, fr) => {
  expect(townWord(speak('fr'), undefined, named).fr).toBe(fr)
})
