import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { communeRecord } from '@/communes/record'

const text = readFileSync(new URL('../../docs/records.md', import.meta.url), 'utf8')
const documented = ['labels', 'services', 'procedures', 'documents', 'mailTexts', 'publication'] as const
const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block)

it.each(documented)('la documentation donne un exemple de « %s », et il se lit', (name) => {
  const written = blocks.find((block) => block.startsWith(`${name}:`))
  expect(communeRecord.shape[name].safeParse(parse(written ?? '')?.[name])).toMatchObject({ success: true })
})

it('la documentation nomme chaque genre de démarche', () => {
  const kinds = communeRecord.shape.procedures.unwrap().element.shape.kind.options
  expect(kinds.filter((kind) => !new RegExp(`\\b${kind}\\b`).test(text))).toEqual([])
})
