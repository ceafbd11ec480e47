import { z } from 'zod'
import { communeRecord } from '@/communes/record'

/** The JSON Schema that editors check a record with, as written in YAML: its crest is there the name of a file. */
function recordJsonSchema() {
  const schema = z.toJSONSchema(communeRecord, { io: 'input', reused: 'ref' })
  const crest = {
    type: 'string',
    pattern: '^crests/[a-z0-9-]+\\.svg$',
    description: 'Le fichier du blason, à côté de la fiche : crests/nom-de-la-commune.svg',
  }
  return { ...schema, title: 'Fiche d’une commune', properties: { ...schema.properties, crest } }
}

/** The text of `tenants/commune.schema.json`. */
export const recordJsonSchemaText = () => `${JSON.stringify(recordJsonSchema(), null, 2)}\n`
