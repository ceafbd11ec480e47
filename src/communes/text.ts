import { z } from 'zod'

/** The languages of the screens and mails. French is the language of the règlement and of every town's own text. */
export const languages = ['fr', 'ru', 'en', 'ar'] as const
export const language = z.enum(languages)
export type Language = z.infer<typeof language>

const sentence = z.string().trim().min(1).max(2000)

/** A text the town writes: French, and any other language it took the trouble to translate into. */
export const townText = z.union([
  sentence,
  z.strictObject({ fr: sentence, ru: sentence.optional(), en: sentence.optional(), ar: sentence.optional() }),
])
export type TownText = z.infer<typeof townText>

/** The town's text in a language, and the language it is really in: French when the town did not translate it. */
export function readText(text: TownText, wanted: Language): { text: string; lang: Language } {
  if (typeof text === 'string') return { text, lang: 'fr' }
  const translated = text[wanted]
  return translated ? { text: translated, lang: wanted } : { text: text.fr, lang: 'fr' }
}

/** The town's text as it is in the règlement. */
export const inFrench = (text: TownText): string => readText(text, 'fr').text
