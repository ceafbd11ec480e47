import { describe, expect, it } from 'vitest'
import { fr } from '@/i18n/fr/messages'
import { tree } from './source'

type Words = { [key: string]: string | Words }

const keysOf = (words: Words, above = ''): string[] =>
  Object.entries(words).flatMap(([name, below]) =>
    typeof below === 'string' ? [`${above}${name}`] : keysOf(below, `${above}${name}.`),
  )

const literal = /'([a-z][\w-]*(?:\.[\w-]+)+)'/gi
const template = /`([a-z][\w-]*\.(?:\$\{[^}`]*\}|[\w.-])*)`/gi
const prefix = /const (\w+) = '([a-z][\w-]*(?:\.[\w-]+)+)'/gi
const escaped = (text: string) => text.replace(/[.-]/g, '\\$&')

/** Puts what a file calls `const room = 'booking.planning'` where its templates say `${room}`. */
const withPrefixes = (text: string) =>
  [...text.matchAll(prefix)].reduce(
    (read, [, name, value]) => read.replaceAll(`\${${name}}`, value ?? ''),
    text,
  )

/** The keys that no text names, neither whole nor as a template that starts with its room: `refusals.${code}`. */
function unnamed(keys: string[], texts: string[]): string[] {
  const found = (pattern: RegExp) =>
    texts.flatMap((text) => [...withPrefixes(text).matchAll(pattern)].map(([, written]) => written ?? ''))
  const whole = new Set([...found(literal), ...found(template)])
  const made = [...new Set(found(template))].map(
    (written) =>
      new RegExp(
        `^${written
          .split(/\$\{[^}]*\}/)
          .map(escaped)
          .join('[\\w-]+')}$`,
      ),
  )
  return keys.filter((key) => !whole.has(key) && !made.some((one) => one.test(key)))
}

describe('each word of the French is said somewhere', () => {
  it('holds in the whole tree', () => {
    const texts = tree()
      .filter(({ path }) => path.startsWith('src/') && !/^src\/i18n\/(fr|ru|en|ar)\//.test(path))
      .map(({ text }) => text)
    expect(unnamed(keysOf(fr), texts)).toEqual([])
  })

  it.each([
    ['a word never said', 'site.menu', `t('site.home')`],
    ['a word of another room', 'site.menu', `t(\`agenda.\${layout}\`)`],
    ['a word deeper than its template', 'site.form.faults.missing', `t(\`site.form.\${name}\`)`],
  ])('sees %s', (_, key, text) => {
    expect(unnamed([key], [text])).toEqual([key])
  })

  it.each([
    ['a word said', 'site.menu', `t('site.menu')`],
    ['a word made by a template', 'agenda.week', `t(\`agenda.\${layout as Layout}\`)`],
    ['a word made from a prefix', 'agenda.feed.week', `const room = 'agenda.feed'; t(\`\${room}.week\`)`],
  ])('knows %s', (_, key, text) => {
    expect(unnamed([key], [text])).toEqual([])
  })
})
