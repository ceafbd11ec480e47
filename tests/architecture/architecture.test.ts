import { describe, expect, it } from 'vitest'
import { importRules } from './import-rules'
import { shapeRules } from './shape-rules'
import { type Rule, type Source, tree } from './source'
import { wordRules } from './word-rules'

const files = tree()
const broken = ({ of, faults }: Rule, source: Source) =>
  of(source.path) ? faults(source).map((fault) => `${source.path}: ${fault}`) : []
const shown = ({ path, text }: Source) => `${path} ${text.replace(/\s+/g, ' ').slice(0, 70)}`

describe.each([...importRules, ...wordRules, ...shapeRules])('$says', (rule) => {
  it('holds in the whole tree', () => {
    expect(files.flatMap((source) => broken(rule, source))).toEqual([])
  })

  it('has files to look at', () => {
    expect(files.filter(({ path }) => rule.of(path))).not.toEqual([])
  })

  it.each(rule.broken.map((source) => [shown(source), source] as const))('sees %s', (_, source) => {
    expect(broken(rule, source)).not.toEqual([])
  })
})

it('only the door enters a commune, once', () => {
  const door = files.find(({ path }) => path === 'src/database/door.ts')
  expect(door?.text.match(/portal\.enter/g)).toHaveLength(1)
})
