import { expect, it } from 'vitest'
import { reglementOf } from '@/communes/rules-of'
import { byKey, inFrench, recordOf, sentencesOf } from './tenant'

const ploeren = await recordOf('ploeren')

it('À Ploeren, la garderie ne se réserve pas : l’inscription suffit', () => {
  expect(sentencesOf(ploeren, 'garderie')[0]).toBe('L’inscription suffit, sans réservation.')
})

it('À Ploeren, hors délai, une absence se justifie jusqu’à 48 h, et la Ville doit dire avant ou après', () => {
  const rule = reglementOf(byKey(ploeren.activities, 'mercredi')).deadlines.find(({ sentence }) =>
    /48 h/.test(inFrench(sentence)),
  )
  expect(inFrench(rule?.source.question ?? '')).toBe(
    'Les 48 h se comptent-elles avant ou après le jour réservé ? La fiche les compte après.',
  )
})

it('À Ploeren, la Passerelle s’ouvre aux réservations le 10 juillet 2023, et le 25 septembre pour la Toussaint', () => {
  expect(sentencesOf(ploeren, 'passerelle')[0]).toBe(
    'Réservations 2023-2024 : le lundi 10 juillet 2023 ; vacances de la Toussaint : le lundi 25 septembre 2023.',
  )
})

it('À Ploeren, une nouvelle famille appelle le 02 97 40 14 90 ou écrit à l’espace famille', () => {
  const { phone, email } = byKey(ploeren.contacts, 'education-jeunesse')
  expect([phone, email]).toEqual(['02 97 40 14 90', 'espace-famille@ploeren.bzh'])
})

it('À Ploeren, la foire aux questions répond à six questions', () => {
  expect(byKey(ploeren.practicalInfo, 'faq').places).toHaveLength(6)
})

it('À Ploeren, le dossier demande le carnet de vaccination, les revenus et le calendrier de garde', () => {
  expect(byKey(ploeren.practicalInfo, 'avant-de-commencer').places.map(({ name }) => inFrench(name))).toEqual(
    ['copie du carnet de vaccination', 'justificatif de revenu', 'calendrier de garde alternée'],
  )
})
