import { expect, it } from 'vitest'
import { byKey, inFrench, recordOf, sentencesOf } from './tenant'

const chanteloup = await recordOf('chanteloup-les-vignes')
const fifteenDays =
  'Les inscriptions doivent se faire 15 jours avant le début de la réservation. Par exemple, pour une réservation débutant le 15 octobre, l’inscription doit être faite le 1er octobre.'

it.each(['apps', 'tram', 'mercredi'])(
  'À Chanteloup-les-Vignes, l’inscription se fait 15 jours avant : le 1er octobre pour le 15 (%s)',
  (activity) => {
    expect(sentencesOf(chanteloup, activity)).toContain(fifteenDays)
  },
)

it('À Chanteloup-les-Vignes, les vacances se réservent 4 semaines avant le premier jour de la session', () => {
  expect(sentencesOf(chanteloup, 'vacances')[0]).toBe(
    'La date limite des réservations est 4 semaines avant le premier jour d’accueil de la session.',
  )
})

it('À Chanteloup-les-Vignes, la rentrée se réserve jusqu’au 30 septembre, puis une majoration est possible', () => {
  expect(sentencesOf(chanteloup, 'tram').slice(1)).toEqual([
    'Une réservation s’annule ou se modifie ici jusqu’à 15 jours avant, comme elle se fait.',
    'Les réservations de rentrée sont ouvertes jusqu’au 30 septembre.',
    'Après le 30 septembre, une réservation hors délai peut être majorée.',
  ])
})

it('À Chanteloup-les-Vignes, le guichet unique reçoit du lundi au vendredi', () => {
  const { address, phone, hours } = byKey(chanteloup.contacts, 'guichet-unique')
  expect([address, phone, ...hours.map(inFrench)]).toEqual([
    '18 avenue de Poissy',
    '01 39 74 29 12',
    'du lundi au vendredi de 9 h à 12 h et de 13 h 30 à 18 h',
  ])
})

it('À Chanteloup-les-Vignes, chaque parent a son compte et sa clé enfance', () => {
  expect(chanteloup.practicalInfo.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['cle-enfance', 'un-compte-par-parent']),
  )
})
