import { stringify } from 'yaml'
import type { CommuneRecord } from '@/communes/record'

const schemaLine = '# yaml-language-server: $schema=./commune.schema.json\n'

/** A record written out: its YAML, and its crest, which the YAML names by its path from there. */
export function recordFiles(record: CommuneRecord) {
  const crest = { path: `crests/${record.slug}.svg`, text: record.crest }
  const yaml = stringify({ ...record, crest: crest.path }, { aliasDuplicateObjects: false, lineWidth: 120 })
  return { record: { path: `${record.slug}.yaml`, text: schemaLine + yaml }, crest }
}
