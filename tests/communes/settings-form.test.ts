import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { communeRecord } from '@/communes/record'
import { reglement } from '@/communes/reglement'
import { blockTyped } from '@/features/settings/form/block-typed'
import { fieldsOf } from '@/features/settings/form/fields-of'
import { shapeOf } from '@/features/settings/form/shape-of'
import { submittedOf } from '@/features/settings/form/submitted'
import { htmlOf, sentBy } from './settings-form-html'
import { samplesOf } from './settings-form-samples'
import { recordOf, tenantsFolder } from './tenant'

const towns = readdirSync(tenantsFolder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))

const parts = Object.entries(communeRecord.shape)

describe('un formulaire envoyé sans y toucher ne change rien', () => {
  test.each(towns)('la fiche entière de %s', async (town) => {
    const record = await recordOf(town)
    const fields = fieldsOf(communeRecord, record, { of: 'record' })
    expect(blockTyped(communeRecord, submittedOf(fields), 'record')).toEqual(record)
  })

  test.each(towns)(
    'chaque partie de la fiche de %s, telle qu’un navigateur l’envoie',
    { timeout: 30_000 },
    async (town) => {
      const record = await recordOf(town)
      const known = {
        centre: record.centres.map(({ key, name }) => ({ value: key, label: name })),
        places: [{ value: 'matin', label: 'Matin' }],
      }
      const after = parts.map(([part, schema]) => {
        const block = z.strictObject({ [part]: schema })
        const value = { [part]: record[part as keyof typeof record] }
        const fields = fieldsOf(block, value, { of: part, known })
        return blockTyped(block, sentBy(htmlOf(fields)), part)
      })
      expect(Object.assign({}, ...after)).toEqual(record)
    },
  )
})

describe('les motifs d’une absence se cochent, ou s’écrivent dans les mots de la commune', () => {
  const { absences } = reglement.shape
  const value = [{ rule: { personal: [{ reasons: ['illness', 'famille'] }] } }]
  const page = htmlOf(fieldsOf(absences, value, { of: 'absences' }))

  test('la page les dit en français', () => {
    expect(page).toContain('maladie')
    expect(page).not.toContain('>illness<')
  })

  test('un mot écrit s’ajoute à ceux qui sont cochés', () => {
    const sent = { ...sentBy(page), '0.rule.personal.0.reasons.value': 'famille\r\ndeuil\r\nillness' }
    expect(blockTyped(absences, sent, 'absences')).toMatchObject([
      { rule: { personal: [{ reasons: ['illness', 'famille', 'deuil'] }] } },
    ])
  })
})

const seen = new Set<string>()
const samplesOfParts = Object.entries(reglement.shape).map(
  ([part, schema]) => [part, schema, samplesOf(shapeOf(schema, part), seen)] as const,
)

describe('chaque champ de chaque sorte de règle revient comme il était', () => {
  test.each(samplesOfParts)('%s', { timeout: 30_000 }, (part, schema, samples) => {
    const returned = samples.map((sample) =>
      blockTyped(schema, submittedOf(fieldsOf(schema, sample, { of: part })), part),
    )
    expect(returned).toEqual(samples)
  })
})
