import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { communeRecord } from '@/communes/record'
import { fieldsOf } from '@/features/settings/form/fields-of'
import { knownIn } from '@/features/settings/form/known-in'
import { submittedOf } from '@/features/settings/form/submitted'
import { valueOf } from '@/features/settings/form/value-of'
import { htmlOf, sentBy } from './settings-form-html'
import { recordOf, tenantsFolder } from './tenant'

const towns = readdirSync(tenantsFolder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))

const parts = Object.entries(communeRecord.shape)

describe('un formulaire envoyé sans y toucher ne change rien', () => {
  test.each(towns)('la fiche entière de %s', async (town) => {
    const record = await recordOf(town)
    const fields = fieldsOf(communeRecord, record, { of: 'record' })
    expect(valueOf(communeRecord, submittedOf(fields), 'record')).toEqual(record)
  })

  test.each(towns)('chaque partie de la fiche de %s, telle qu’un navigateur l’envoie', async (town) => {
    const record = await recordOf(town)
    const after = parts.map(([part, schema]) => {
      const block = z.strictObject({ [part]: schema })
      const value = { [part]: record[part as keyof typeof record] }
      const fields = fieldsOf(block, value, { of: part, known: knownIn(record) })
      return valueOf(block, sentBy(htmlOf(fields)), part)
    })
    expect(Object.assign({}, ...after)).toEqual(record)
  })
})
