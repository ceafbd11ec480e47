import { expect, test } from 'vitest'
import { communeRecord } from '@/communes/record'
import type { Property, Shape } from '@/features/settings/form/shape'
import { shapeOf } from '@/features/settings/form/shape-of'
import { hasWords } from '@/i18n/settings/fields'

type Place = { chain: readonly string[]; kind?: string | undefined }

/** What stands in the record without French words: `chain of properties`, and the value if it is one. */
function wordless(shape: Shape, { chain, kind }: Place): string[] {
  const at = [...chain.slice(-3), ...(kind ? [`(${kind})`] : [])].join('.')
  const own = (values: readonly string[]) =>
    values.filter((value) => !hasWords(chain, kind, value)).map((value) => `${at} = ${value}`)
  const inner = (properties: readonly Property[], kindInside?: string) =>
    properties.flatMap(({ name, shape: inside }) => {
      const place = { chain: [...chain, name], kind: kindInside }
      const label = hasWords(place.chain, place.kind)
        ? []
        : [[...place.chain.slice(-3), `(${kindInside})`].join('.')]
      return [...label, ...wordless(inside, place)]
    })
  switch (shape.is) {
    case 'choice':
    case 'choices':
      return shape.words ? [] : own(shape.choices)
    case 'words':
      return own(shape.offered)
    case 'list':
      return wordless(shape.item, { chain, kind })
    case 'object':
      return inner(shape.properties)
    case 'kinds': {
      const by = [...chain, shape.by]
      return shape.kinds.flatMap(({ value, properties }) => [
        ...(hasWords(by, kind, value) ? [] : [`${by.slice(-3).join('.')} = ${value}`]),
        ...inner(properties, value),
      ])
    }
    case 'shapes':
      return shape.branches.flatMap(({ id, shape: inside }) => [
        ...own([id]),
        ...(inside ? wordless(inside, { chain: inside.is === 'object' ? chain : [...chain, id], kind }) : []),
      ])
    case 'map': {
      const typed = ['entry-key', 'entry-value'].filter((name) => !hasWords([...chain, name]))
      return [
        ...(shape.keys ? own(shape.keys) : typed.map((name) => `${at}.${name}`)),
        ...wordless(shape.value, { chain, kind }),
      ]
    }
    default:
      return []
  }
}

test('chaque champ, chaque valeur et chaque sorte de règle de la fiche se dit en français', () => {
  expect([...new Set(wordless(shapeOf(communeRecord, 'record'), { chain: ['record'] }))]).toEqual([])
})
