import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { recordFiles } from '@/features/exports/record-files'
import { refuse } from '../refusal.mjs'
import { recordInForce } from './in-force'
import { type Run, tellAs } from './verb'

/**
 * Writes out the record in force: YAML on the standard output or, with `--to`, the file and its crest in a folder. With
 * `--json`, the record as it is kept.
 */
export const exportRecord: Run = async (given) => {
  const { values, positionals } = parseArgs({
    args: given,
    options: { to: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [slug = ''] = positionals
  const inForce = await recordInForce(slug)
  if (!inForce) refuse(`Aucune commune à l’adresse « ${slug} ».`)
  if (values.json) {
    const { version, record } = inForce
    tellAs(true, { commune: slug, version, record }, () => [])
    return true
  }
  const { record, crest } = recordFiles(inForce.record)
  if (values.to === undefined) {
    console.log(record.text.trimEnd())
    return true
  }
  const at = (name: string) => path.join(values.to ?? '', name)
  await mkdir(path.dirname(at(crest.path)), { recursive: true })
  await writeFile(at(crest.path), crest.text)
  await writeFile(at(record.path), record.text)
  console.log(`${inForce.record.name}, version ${inForce.version} : ${at(record.path)}`)
  return true
}
