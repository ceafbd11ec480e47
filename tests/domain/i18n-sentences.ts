import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { Language } from '@/communes/text'
import { ar } from '@/i18n/ar/messages'
import { en } from '@/i18n/en/messages'
import { fr } from '@/i18n/fr/messages'
import { ru } from '@/i18n/ru/messages'

/** Every sentence of a language by its path: « booking.recap.validate » → « Valider ». */
function sentencesIn(tree: object, path = ''): [path: string, sentence: string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key
    return typeof value === 'string' ? [[here, value] as [string, string]] : sentencesIn(value, here)
  })
}

export const sentences: Record<Language, Map<string, string>> = {
  fr: new Map(sentencesIn(fr)),
  ru: new Map(sentencesIn(ru)),
  en: new Map(sentencesIn(en)),
  ar: new Map(sentencesIn(ar)),
}

/** All the pieces of a sentence, those inside its plurals, choices and tags included. */
function piecesOf(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element, ...Object.values(element.options).flatMap(({ value }) => piecesOf(value))]
    return element.type === TYPE.tag ? [element, ...piecesOf(element.children)] : [element]
  })
}

/** What a sentence is made of: its arguments, the cases of its choices, the categories of its plurals, its words. */
export function readSentence(sentence: string) {
  const pieces = piecesOf(parse(sentence))
  const isNamed = (piece: MessageFormatElement) => piece.type !== TYPE.literal && piece.type !== TYPE.pound
  return {
    names: [...new Set(pieces.filter(isNamed).map((piece) => ('value' in piece ? piece.value : '')))].sort(),
    choices: pieces.flatMap((piece) =>
      piece.type === TYPE.select ? [`${piece.value}: ${Object.keys(piece.options).sort().join(' ')}`] : [],
    ),
    plurals: pieces.flatMap((piece) =>
      piece.type === TYPE.plural ? [{ name: piece.value, cases: Object.keys(piece.options) }] : [],
    ),
    words: pieces.flatMap((piece) => (piece.type === TYPE.literal ? [piece.value] : [])).join(' '),
  }
}
