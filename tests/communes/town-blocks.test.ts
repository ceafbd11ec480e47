import { expect, it } from 'vitest'
import { byKey, inFrench, recordOf, sentencesOf } from './tenant'

const slugs = ['auray', 'bassens', 'chanteloup-les-vignes', 'ploeren', 'rennes']
const serviceOf = async (slug: string) =>
  Object.fromEntries((await recordOf(slug)).activities.map(({ key, service }) => [key, service]))

it('À Bassens, le secteur Enfance gère toutes les activités périscolaires et extrascolaires', async () => {
  expect(new Set(Object.values(await serviceOf('bassens')))).toEqual(new Set(['enfance']))
})

it('À Bassens, le dossier administratif annuel permet d’inscrire à chaque activité', async () => {
  const bassens = await recordOf('bassens')
  const without = bassens.activities.filter(
    ({ reglement }) => !reglement?.eligibility.some(({ rule }) => rule.kind === 'yearly-file'),
  )
  expect(without.map(({ key }) => key)).toEqual([])
})

it('À Chanteloup, quatre services se partagent les activités', async () => {
  expect(await serviceOf('chanteloup-les-vignes')).toEqual({
    apps: 'enfance',
    tram: 'restauration-scolaire',
    mercredi: 'enfance',
    vacances: 'enfance',
    jeunesse: 'jeunesse',
    sports: 'sports',
  })
})

it('À Chanteloup, une réservation des vacances hors délai peut aussi être majorée', async () => {
  expect(sentencesOf(await recordOf('chanteloup-les-vignes'), 'vacances')).toContain(
    'Après le 30 septembre, une réservation hors délai peut être majorée.',
  )
})

it('À Chanteloup, le guide prévient des adresses mail Yahoo', async () => {
  const { body } = byKey((await recordOf('chanteloup-les-vignes')).practicalInfo, 'adresse-mail')
  expect(inFrench(body ?? '')).toContain('problème de compatibilité avec les adresses mail Yahoo')
})

it('À Rennes, les réservations gardent leur nom français et le sens que le guide lui donne en russe', async () => {
  expect((await recordOf('rennes')).labels?.bookings).toEqual({ fr: 'Mes réservations', ru: 'Мои записи' })
})

it('À Rennes, on réserve pour plusieurs enfants sous le calendrier', async () => {
  const { body } = byKey((await recordOf('rennes')).practicalInfo, 'plusieurs-enfants')
  expect(inFrench(body ?? '')).toContain('cochez « Effectuer la même demande pour… »')
})

it('À Auray, le courriel qui suit une réservation dit que le service tiendra informé', async () => {
  expect((await recordOf('auray')).mailTexts.map(({ mail, text }) => [mail, inFrench(text)])).toEqual([
    ['booking', 'Le service concerné vous tiendra régulièrement informé de l’avancement de son instruction.'],
  ])
})

it.each(slugs)(
  'à %s, aucun guide ne donne l’adresse d’un document ni ne demande deux personnes',
  async (slug) => {
    const { documents, publication } = await recordOf(slug)
    expect([documents, publication]).toEqual([[], undefined])
  },
)

it.each(slugs)('à %s, une activité ne dit pas deux fois la même règle', async (slug) => {
  const record = await recordOf(slug)
  const said = record.activities.map(({ rules, reglement }) => [
    ...rules.map(({ sentence }) => inFrench(sentence)),
    ...Object.values(reglement ?? {}).flatMap((part) => part.map(({ sentence }) => inFrench(sentence))),
  ])
  for (const sentences of said) expect(sentences).toEqual([...new Set(sentences)])
})
