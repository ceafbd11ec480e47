import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { refuse } from '../refusal.mjs'
import { recordInForce } from './in-force'
import type { Run } from './verb'

const schemaLine = '# yaml-language-server: $schema=./commune.schema.json\n'

/** Writes out the record in force: YAML on the standard output or, with `--to`, the file and its crest in a folder. */
export const exportRecord: Run = async (given) => {
  const { values, positionals } = parseArgs({
    args: given,
    options: { to: { type: 'string' } },
    allowPositionals: true,
  })
  const [slug = ''] = positionals
  const inForce = await recordInForce(slug)
  if (!inForce) refuse(`Aucune commune à l’adresse « ${slug} ».`)
  const { record } = inForce
  const crest = `crests/${slug}.svg`
  const text = schemaLine + stringify({ ...record, crest }, { aliasDuplicateObjects: false, lineWidth: 120 })
  if (values.to === undefined) {
    console.log(text.trimEnd())
    return true
  }
  await mkdir(path.join(values.to, 'crests'), { recursive: true })
  await writeFile(path.join(values.to, crest), record.crest)
  await writeFile(path.join(values.to, `${slug}.yaml`), text)
  console.log(`${record.name}, version ${inForce.version} : ${path.join(values.to, `${slug}.yaml`)}`)
  return true
}
