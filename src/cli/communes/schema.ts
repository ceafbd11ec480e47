import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { recordJsonSchemaText } from '@/communes/json-schema'
import type { Run } from './verb'

const file = path.resolve(import.meta.dirname, '../../../tenants/commune.schema.json')

/** Writes the JSON Schema that text editors check a record with. */
export const schema: Run = async () => {
  await writeFile(file, recordJsonSchemaText())
  console.log('tenants/commune.schema.json est à jour.')
  return true
}
