import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { type ReglementPart, reglement } from '@/communes/reglement'

const text = readFileSync(new URL('../../docs/records.md', import.meta.url), 'utf8')
const parts = Object.keys(reglement.shape) as ReglementPart[]

/** The rules of the tables, and those of the blocks; a row with « … » shows only a beginning. */
const inTables = text
  .split('\n')
  .filter((line) => /^\|.*`\{/.test(line) && !line.includes('…'))
  .flatMap((line) => line.match(/`(\{.*\})`/)?.[1]?.split('`, `') ?? [])
const inBlocks = [...text.matchAll(/```yaml\n(rule:[\s\S]*?)```/g)].flatMap(
  ([, block]) => block?.split(/\n(?=rule:)/) ?? [],
)
const rules = [...inTables.map((written) => `rule: ${written}`), ...inBlocks]

it.each(rules)('l’exemple de la documentation est une règle : %s', (written) => {
  const entry = { label: 'Règle', sentence: 'Une règle.', source: { cite: 'Article 1' } }
  const { rule } = parse(written)
  const known = parts.filter((part) => reglement.safeParse({ [part]: [{ ...entry, rule }] }).success)
  expect(known).not.toEqual([])
})
