import { expect, it } from 'vitest'
import { fieldFaultWords } from '@/i18n/settings/fields-faults'
import { settingsWords } from '@/i18n/settings/pages'
import { previewWords } from '@/i18n/settings/preview'
import { versionWords } from '@/i18n/settings/versions'
import { tree } from './source'

type Words = { readonly [name: string]: unknown }
const isWords = (words: unknown): words is Words =>
  typeof words === 'object' && words !== null && !Array.isArray(words)

/** The words that no text names, nor looks up in the dictionary that holds them: `words.parts[part]`. */
function unsaid(words: Words, text: string, above: string[] = []): string[] {
  const holder = above.at(-1)
  if (holder && new RegExp(`\\b${holder}\\[`).test(text)) return []
  return Object.entries(words).flatMap(([name, below]) => {
    if (isWords(below)) return unsaid(below, text, [...above, name])
    return new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text) ? [] : [[...above, name].join('.')]
  })
}

const dictionaries = {
  pages: settingsWords,
  preview: previewWords,
  versions: versionWords,
  'fields-faults': fieldFaultWords,
}

it.each(Object.entries(dictionaries))('each word of the settings is said: %s', (file, words) => {
  const readers = tree()
    .filter(({ path }) => path.startsWith('src/') && path !== `src/i18n/settings/${file}.ts`)
    .filter(({ text }) => text.includes(`@/i18n/settings/${file}'`))
  expect(unsaid(words, readers.map(({ text }) => text).join('\n'))).toEqual([])
})

it.each([
  ['a word never said', { title: 'Titre', text: 'Texte' }, 'words.title', ['text']],
  ['a word of a list never said', { list: { none: 'Rien' } }, 'words.list.title', ['list.none']],
])('sees %s', (_, words, text, expected) => {
  expect(unsaid(words, text)).toEqual(expected)
})

it('knows a word that is looked up', () => {
  expect(unsaid({ parts: { late: 'Hors délai' } }, 'words.parts[part]')).toEqual([])
})
