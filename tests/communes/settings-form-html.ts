import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Field } from '@/features/settings/form/field'
import { RecordForm, type RecordFormProps } from '@/features/settings/form/record-form'
import type { Submitted } from '@/features/settings/form/sent'
import { formLabels } from '@/i18n/form-labels'
import { speak } from '@/i18n/speak'

/** The page of a form, as a browser without script receives it. */
export function htmlOf(fields: Field, given: Partial<RecordFormProps> = {}): string {
  const labels = formLabels(speak('fr').t)
  return renderToStaticMarkup(createElement(RecordForm, { action: '/reglages', fields, labels, ...given }))
}

const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}
const has = (tag: string, name: string) => new RegExp(`\\s${name}(=""|[\\s>/])`).test(tag)

/** What a browser sends of a page when nothing is touched, the button aside: HTML, « constructing the entry list ». */
export function sentBy(html: string): Submitted {
  const sent: Record<string, string | string[]> = {}
  const add = (name: string, value: string) => {
    if (!name.endsWith('[]')) sent[name] = value
    else sent[name.slice(0, -2)] = [...[sent[name.slice(0, -2)] ?? []].flat(), value]
  }
  for (const [, tag = '', inner = ''] of html.matchAll(
    /(<(?:input|select|textarea)\b[^>]*>)(?:((?:(?!<\/?(?:input|select|textarea)\b)[\s\S])*)<\/(?:select|textarea)>)?/g,
  )) {
    const name = attribute(tag, 'name')
    if (!name) continue
    if (tag.startsWith('<select')) {
      const options = [...inner.matchAll(/<option[^>]*>/g)].map(([option]) => option)
      const chosen = options.find((option) => has(option, 'selected')) ?? options[0]
      if (chosen) add(name, attribute(chosen, 'value') ?? '')
    } else if (tag.startsWith('<textarea'))
      add(name, plain(inner).replace(/^\n/, '').replaceAll('\n', '\r\n'))
    else if (attribute(tag, 'type') !== 'checkbox' || has(tag, 'checked'))
      add(name, attribute(tag, 'value') ?? '')
  }
  return sent
}
