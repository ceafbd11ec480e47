import { expect, it } from 'vitest'
import type { Procedure } from '@/communes/town-blocks'
import { inFrench, recordOf } from './tenant'

const [auray, bassens, chanteloup, ploeren, rennes] = await Promise.all(
  ['auray', 'bassens', 'chanteloup-les-vignes', 'ploeren', 'rennes'].map(recordOf),
)
type Town = typeof auray

const labelsOf = (town: Town) => (town?.procedures ?? []).map(({ label }) => inFrench(label))
const labelOf = (town: Town, kind: Procedure['kind']) =>
  (town?.procedures ?? []).filter((one) => one.kind === kind).map(({ label }) => inFrench(label))
const decidedIn = (town: Town) =>
  (town?.procedures ?? []).flatMap(({ kind, decidedBy }) => (decidedBy ? [[kind, decidedBy]] : []))

it('À Auray, Ploeren, Bassens et Chanteloup, l’absence porte le mot que le guide imprime', () => {
  expect([auray, ploeren, bassens, chanteloup].map((town) => labelOf(town, 'absence'))).toEqual([
    ['Justifier une absence'],
    ['Justifier une absence'],
    ['Signaler une absence'],
    ['Signaler une absence'],
  ])
})

it('À Auray, un agent décide d’une réservation ; de rien d’autre le tutoriel ne dit qui répond', () => {
  expect(decidedIn(auray)).toEqual([['booking', 'agent']])
})

it('À Auray, les démarches montrées sont le prélèvement automatique et les actes d’état civil aussi', () => {
  expect(labelsOf(auray)).toEqual(
    expect.arrayContaining([
      'Prélèvement automatique',
      'Acte de naissance',
      'Acte de mariage',
      'Acte de décès',
      'Inscription sur les listes électorales',
    ]),
  )
})

it('À Rennes, le portail confirme une réservation, le Service Tarifs ouvre le compte et change de centre', () => {
  expect(decidedIn(rennes)).toEqual([
    ['account', 'agent'],
    ['booking', 'portal'],
    ['enrolment', 'agent'],
  ])
})

it('À Ploeren, le dossier administratif vient avant l’inscription, qui vient avant les réservations', () => {
  expect(labelsOf(ploeren).slice(1, 4)).toEqual([
    'Dossier administratif',
    'Créer une inscription',
    'Les réservations',
  ])
})

it('À Ploeren, un agent valide le dossier administratif', () => {
  expect(decidedIn(ploeren)).toEqual([['yearly-file', 'agent']])
})

it('À Chanteloup, la clé enfance ouvre toutes les démarches de la famille', () => {
  expect(labelOf(chanteloup, 'attach-file')).toEqual(['Saisir la clé enfance'])
})

it('À Bassens, on calcule son tarif et on donne ses informations d’allocataire', () => {
  expect([...labelOf(bassens, 'tariff'), ...labelOf(bassens, 'allowance')]).toEqual([
    'Calculer mon tarif',
    'Renseigner les informations allocataires',
  ])
})

it('chaque démarche des cinq fiches recopie les mots du guide qui la montre', () => {
  const unquoted = [auray, bassens, chanteloup, ploeren, rennes].flatMap((town) =>
    (town?.procedures ?? []).filter(({ source }) => !source.quote),
  )
  expect(unquoted).toEqual([])
})
