import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { recordJsonSchemaText } from '@/communes/json-schema'
import { parseRecord, readRecord } from '@/communes/read-record'
import { crest } from '@/communes/theme'
import { brokenRecords, smallRecord } from './broken-records'
import { recordOf, tenantsFolder } from './tenant'

const slugs = readdirSync(tenantsFolder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))
const textOf = (slug: string) => readFileSync(`${tenantsFolder}${slug}.yaml`, 'utf8')
const besideTenants = `${tenantsFolder}petite-ville.yaml`

type Assumed = { assumed?: boolean; question?: string }
function assumptionsIn(value: unknown): Assumed[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(assumptionsIn)
  return (value as Assumed).assumed ? [value as Assumed, ...inside] : inside
}

it.each(slugs)('la fiche de %s se lit sans faute, et son adresse est le nom du fichier', async (slug) => {
  expect((await recordOf(slug)).slug).toBe(slug)
})

it.each(slugs)('dans la fiche de %s, ce qui est supposé pose une question à la Ville', async (slug) => {
  const record = await recordOf(slug)
  expect(assumptionsIn(record).filter(({ question }) => !question)).toEqual([])
})

it.each(slugs)('le blason de %s pèse 8 Ko au plus', (slug) => {
  expect(readFileSync(`${tenantsFolder}crests/${slug}.svg`).byteLength).toBeLessThanOrEqual(8_000)
})

it.each(slugs)('la fiche de %s dit à l’éditeur de texte où est son schéma', (slug) => {
  expect(textOf(slug).split('\n')[0]).toBe('# yaml-language-server: $schema=./commune.schema.json')
})

it('deux communes n’ont ni le même code INSEE ni la même adresse', async () => {
  const records = await Promise.all(slugs.map(recordOf))
  const marks = records.flatMap(({ inseeCode, slug }) => [inseeCode, slug])
  expect(new Set(marks).size).toBe(2 * slugs.length)
})

it('le schéma des éditeurs est celui des fiches d’aujourd’hui', () => {
  expect(readFileSync(`${tenantsFolder}commune.schema.json`, 'utf8')).toBe(recordJsonSchemaText())
})

it('la petite fiche des exemples qui suivent n’a pas de faute', async () => {
  expect(await parseRecord(smallRecord, besideTenants)).toMatchObject({ ok: true })
})

it.each(brokenRecords)('est refusée à sa ligne et à sa colonne : $title', async ({ change, fault }) => {
  const [from, to] = change
  const reading = await parseRecord(smallRecord.replace(from, to), besideTenants)
  expect(reading).toEqual({ ok: false, faults: expect.arrayContaining([{ file: besideTenants, ...fault }]) })
})

it('dit toutes les fautes d’une fiche, dans l’ordre des lignes', async () => {
  const broken = smallRecord.replace('name: Petite-Ville', 'nom: Petite-Ville').replace('[3]', '[8]')
  const reading = await parseRecord(broken, besideTenants)
  expect(reading.ok ? [] : reading.faults.map(({ line, place }) => [line, place])).toEqual([
    [1, 'name'],
    [3, 'nom'],
    [32, 'activities › mercredi › booking › days › weekdays › 1'],
  ])
})

it('trouve dans le texte repris par « * » la faute là où elle est écrite', async () => {
  const broken = smallRecord
    .replace('source: { cite: Annuaire }\ncentres', 'source: &annuaire { cite: Annuaire, page: 3 }\ncentres')
    .replace('source: { cite: Annuaire } }', 'source: *annuaire }')
  const reading = await parseRecord(broken, besideTenants)
  expect(reading.ok ? [] : reading.faults.map(({ line, column, place }) => [line, column, place])).toEqual([
    [22, 41, 'contacts › mairie › source › page'],
    [22, 41, 'centres › parc › source › page'],
  ])
})

it('refuse une reprise « * » de rien', async () => {
  const reading = await parseRecord(smallRecord.replace('{ cite: Annuaire }', '*annuaire'), besideTenants)
  expect(reading).toMatchObject({ ok: false, faults: [{ line: 22, column: 13 }] })
})

it('refuse une fiche qui n’existe pas, sans tomber', async () => {
  expect(await readRecord(`${tenantsFolder}nulle-part.yaml`)).toMatchObject({
    ok: false,
    faults: [{ message: 'ce fichier n’existe pas' }],
  })
})

it.each([
  ['un script', '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>'],
  ['un geste', '<svg viewBox="0 0 1 1"><path/onclick="alert(1)" d="M0 0"/></svg>'],
  ['une image d’ailleurs', '<svg viewBox="0 0 1 1"><image href="https://exemple.fr/a.png"/></svg>'],
  ['un remplissage d’ailleurs', '<svg viewBox="0 0 1 1"><path fill="url(https://exemple.fr/a)"/></svg>'],
  ['pas de viewBox', '<svg width="10" height="10"><path d="M0 0"/></svg>'],
])('refuse un blason qui contient %s', (_, drawing) => {
  expect(crest.safeParse(drawing).success).toBe(false)
})
