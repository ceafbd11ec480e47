import { expect, it } from 'vitest'
import { recordOf, sentencesOf } from './tenant'

const auray = await recordOf('auray')

it('À Auray, la moitié des places est ouverte en ligne, l’autre moitié sur place', () => {
  expect(sentencesOf(auray, 'klub')).toContain(
    'Pour chaque activité proposée, la moitié des places est ouverte en ligne, l’autre moitié est ouverte lors des inscriptions sur place.',
  )
})

it('À Auray, un enfant suit une seule activité par créneau', () => {
  expect(sentencesOf(auray, 'klub')).toContain('Une seule activité peut être choisie par créneau horaire.')
})

it('À Auray, une demande peut être refusée, avec son motif', () => {
  expect(sentencesOf(auray, 'klub')).toContain(
    'Chaque demande est étudiée par le service. Elle peut être refusée, avec son motif : pièces manquantes au dossier ou factures impayées.',
  )
})

it('Auray porte aussi son nom breton', () => {
  expect(auray.localName).toEqual({ text: 'An Alre', lang: 'br' })
})

it('À Auray, les courriers sont signés « La Ville d’Auray »', () => {
  expect(auray.signature).toBe('La Ville d’Auray')
})

it('À Auray, le tutoriel n’imprime ni téléphone ni courriel : la fiche n’en invente pas', () => {
  expect(auray.contacts.flatMap(({ phone, email }) => [phone, email]).filter(Boolean)).toEqual([])
})
