import { Temporal } from 'temporal-polyfill'
import { createTranslator } from 'use-intl/core'
import type { Language, TownText } from '@/communes/text'
import { readText } from '@/communes/text'
import type { Refusal } from '@/domain/refusal'
import { ar } from './ar/messages'
import { en } from './en/messages'
import { fr, type Messages } from './fr/messages'
import { ru } from './ru/messages'

const messages: Record<Language, Messages> = { fr, ru, en, ar }
/** How dates and plurals are written; Arabic with the digits that a French form uses. */
const localeTag: Record<Language, string> = { fr: 'fr-FR', ru: 'ru-RU', en: 'en-GB', ar: 'ar-u-nu-latn' }
export const languageNames: Record<Language, string> = {
  fr: 'Français',
  ru: 'Русский',
  en: 'English',
  ar: 'العربية',
}
/** Which way a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

const formatters = new Map<string, Intl.DateTimeFormat>()
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${language} ${JSON.stringify(options)}`
  let found = formatters.get(id)
  if (!found) {
    found = new Intl.DateTimeFormat(localeTag[language], { timeZone: 'UTC', calendar: 'gregory', ...options })
    formatters.set(id, found)
  }
  return found
}
/** A wall-clock date as the moment that reads the same in UTC, which is what the formatters write. */
const asUtc = (date: Temporal.PlainDate | Temporal.PlainDateTime) =>
  date.toZonedDateTime('UTC').epochMilliseconds

export type Translate = ReturnType<typeof createTranslator<Messages>>

function speakerOf(language: Language) {
  const t = createTranslator({ locale: localeTag[language], messages: messages[language] }) as Translate
  return {
    language,
    direction: directionOf(language),
    t,
    /** « mardi 27 octobre », with the year when asked; in French the first of the month is « 1er ». */
    date: (d: Temporal.PlainDate, withYear = false) => {
      const written = formatter(language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        ...(withYear ? { year: 'numeric' } : {}),
      }).format(asUtc(d))
      return language === 'fr' && d.day === 1 ? written.replace(' 1 ', ' 1er ') : written
    },
    /** « 27/10/2026 » */
    shortDate: (d: Temporal.PlainDate) =>
      formatter(language, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(asUtc(d)),
    /** « octobre 2026 » */
    month: (d: Temporal.PlainDate) =>
      formatter(language, { month: 'long', year: 'numeric' }).format(asUtc(d)),
    /** « lun. » */
    weekday: (d: Temporal.PlainDate, length: 'short' | 'long' = 'long') =>
      formatter(language, { weekday: length }).format(asUtc(d)),
    /** « 23 h 59 » in French, 23:59 elsewhere. */
    time: (time: Temporal.PlainTime) =>
      language === 'fr'
        ? `${time.hour}\u00a0h\u00a0${String(time.minute).padStart(2, '0')}`
        : `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`,
    /** « 1,50 € », « 12 € » */
    money: (cents: number) =>
      new Intl.NumberFormat(localeTag[language], {
        style: 'currency',
        currency: 'EUR',
        trailingZeroDisplay: 'stripIfInteger',
      } as Intl.NumberFormatOptions).format(cents / 100),
    /** « matin, repas ou après-midi »; `and` in place of `or` where all are meant. */
    list: (items: string[], join: 'and' | 'or') =>
      new Intl.ListFormat(localeTag[language], {
        type: join === 'or' ? 'disjunction' : 'conjunction',
      }).format(items),
    /** The town's own text: in this language if the town wrote it so, else French. */
    town: (text: TownText) => readText(text, language),
  }
}
export type Speaker = ReturnType<typeof speakerOf>

const speakers = new Map<Language, Speaker>()
/** Everything needed to speak a language: sentences, dates, times, the town's own texts. */
export function speak(language: Language): Speaker {
  let found = speakers.get(language)
  if (!found) {
    found = speakerOf(language)
    speakers.set(language, found)
  }
  return found
}

/** The wall clock of a commune at an instant. */
export const wallClock = (at: Temporal.Instant, timeZone: string) => at.toZonedDateTimeISO(timeZone)

const momentFacts = ['lastMoment', 'opensAt']
const dayFacts = ['on', 'weekOf', 'periodFromOn']

function factWord(speaker: Speaker, name: string, value: unknown, named: Record<string, string>) {
  if (momentFacts.includes(name)) {
    const moment = Temporal.PlainDateTime.from(value as string)
    return `${speaker.date(moment.toPlainDate())}, ${speaker.time(moment.toPlainTime())}`
  }
  if (dayFacts.includes(name)) return speaker.date(Temporal.PlainDate.from(value as string))
  if (!Array.isArray(value)) return named[value as string] ?? (value as string | number)
  const words = value.map((v) =>
    name === 'lacking' ? speaker.date(Temporal.PlainDate.from(v)) : (named[v] ?? v),
  )
  return speaker.list(words, name === 'oneOf' ? 'or' : 'and')
}

/**
 * A refusal as a sentence. Facts that are moments are ISO wall clocks, days ISO dates; `named` gives the words of the
 * town's keys.
 */
export function tellRefusal(speaker: Speaker, refusal: Refusal, named: Record<string, string> = {}): string {
  const facts = Object.fromEntries(
    Object.entries(refusal.facts).map(([name, value]) => [name, factWord(speaker, name, value, named)]),
  )
  if (refusal.code === 'limit-exceeded')
    facts.limit = speaker.t(`reglement.limits.${refusal.facts.limit}` as never, facts as never)
  return speaker.t(`refusals.${refusal.code}` as never, facts as never)
}
