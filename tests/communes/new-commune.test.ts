import { expect, it, test } from 'vitest'
import { lintRecord } from '@/communes/lint/lint-record'
import { recordFromBlank, recordFromModel } from '@/communes/new-commune'
import { readRecord } from '@/communes/read-record'
import { recordOf } from './tenant'

const reading = await readRecord('tenants/modele/commune.yaml')
const blank = async () =>
  reading.ok ? reading.record : Promise.reject(new Error('the template is no record'))

const commune = {
  name: 'Villeneuve-sur-Lie',
  slug: 'villeneuve-sur-lie',
  inseeCode: '97105',
  schoolZone: 'B',
  territory: 'guadeloupe',
  contact: { name: 'Mairie', email: 'mairie@exemple.fr' },
} as const

test('la fiche modèle n’a aucune faute', () => {
  expect(reading.ok && reading.faultsOf(lintRecord(reading.record, reading.isWritten))).toEqual([])
})

test('du modèle, une commune garde l’activité et prend ses noms, son territoire et son contact', async () => {
  const record = recordFromBlank(await blank(), commune)
  expect([record.name, record.publicHolidays, record.timeZone, record.contacts.length]).toEqual([
    'Villeneuve-sur-Lie',
    'guadeloupe',
    'America/Guadeloupe',
    1,
  ])
})

it.each(['rennes', 'bassens', 'ploeren', 'chanteloup-les-vignes', 'auray'])(
  'de la fiche de %s, elle prend les règles telles quelles, chacune à confirmer',
  async (town) => {
    const model = await recordOf(town)
    const record = recordFromModel(model, await blank(), commune)
    const withoutSources = (value: unknown) =>
      JSON.stringify(value, (name, part) => (name === 'source' ? undefined : part))
    expect(withoutSources(record.activities)).toBe(withoutSources(model.activities))
    expect(record.activities[0]?.source).toMatchObject({
      assumed: true,
      question: 'Est-ce aussi la règle de Villeneuve-sur-Lie ?',
    })
  },
)

it.each(['rennes', 'auray'])(
  'de la fiche de %s, ni blason, ni lien, ni contact, ni actualité',
  async (town) => {
    const model = await recordOf(town)
    const template = await blank()
    const { crest, links, news, contacts, localName } = recordFromModel(model, template, commune)
    expect([crest === template.crest, links, news, contacts.map(({ name }) => name), localName]).toEqual([
      true,
      [],
      [],
      ['Mairie'],
      undefined,
    ])
  },
)
