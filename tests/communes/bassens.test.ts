import { expect, it } from 'vitest'
import { byKey, inFrench, recordOf, sentencesOf } from './tenant'

const bassens = await recordOf('bassens')

it('À Bassens, on paie par chèques, espèces ou CESU sur rendez-vous, les mardis, mercredis et jeudis', () => {
  expect(byKey(bassens.contacts, 'paiements').hours.map(inFrench)).toEqual([
    'les mardis et jeudis de 13 h à 17 h 30',
    'les mercredis de 8 h 45 à 12 h et de 13 h à 16 h 30',
  ])
})

it('À Bassens, les factures ont leur propre adresse', () => {
  expect(byKey(bassens.contacts, 'factures').email).toBe('facturation.eej@ville-bassens.fr')
})

it.each([
  ['bousquet', '06 70 25 70 84'],
  ['chopin', '06 04 53 91 16'],
  ['villon', '06 70 25 35 52'],
  ['bonheur', '06 21 07 19 70'],
])('À Bassens, l’accueil %s répond au %s', (key, phone) => {
  expect(byKey(bassens.contacts, key).phone).toBe(phone)
})

it('À Bassens, la restauration se réserve et s’annule pendant les périodes de réservation', () => {
  expect(sentencesOf(bassens, 'restauration-scolaire')).toContain(
    'Les réservations et les annulations se font pendant les périodes de réservation.',
  )
})

it('À Bassens, une absence se signale pour la restauration et les vacances, pas pour les mercredis', () => {
  const reported = bassens.activities.filter(({ key }) =>
    sentencesOf(bassens, key).some((said) => /^Une absence/.test(said)),
  )
  expect(reported.map(({ key }) => key)).toEqual(['restauration-scolaire', 'alsh-vacances'])
})

it('À Bassens, en zone A, les activités se lisent ici et ne se réservent pas encore', () => {
  expect([bassens.schoolZone, bassens.activities.some(({ booking }) => booking)]).toEqual(['A', false])
})
