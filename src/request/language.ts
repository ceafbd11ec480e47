import 'server-only'
import { type Language, language, languages } from '@/communes/text'

export const languageCookie = 'langue'

type Sources = { cookie: string | undefined; acceptLanguage: string | null }

/** The language chosen in the header, else the first of the browser's that we speak, else French. */
export function languageOf({ cookie, acceptLanguage }: Sources, offered: readonly Language[] = languages) {
  const chosen = language.safeParse(cookie)
  if (chosen.success && offered.includes(chosen.data)) return chosen.data
  for (const part of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const wanted = language.safeParse(part.trim().slice(0, 2).toLowerCase())
    if (wanted.success && offered.includes(wanted.data)) return wanted.data
  }
  return 'fr' as const
}
