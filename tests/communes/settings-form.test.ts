import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { communeRecord } from '@/communes/record'
import { fieldsOf } from '@/features/settings/form/fields-of'
import { submittedOf } from '@/features/settings/form/submitted'
import { valueOf } from '@/features/settings/form/value-of'
import { recordOf, tenantsFolder } from './tenant'

const towns = readdirSync(tenantsFolder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))

describe('un formulaire rendu tel quel ne change rien', () => {
  test.each(towns)('la fiche de %s', async (town) => {
    const record = await recordOf(town)
    const fields = fieldsOf(communeRecord, record, { of: 'record' })
    expect(valueOf(communeRecord, submittedOf(fields), 'record')).toEqual(record)
  })
})
