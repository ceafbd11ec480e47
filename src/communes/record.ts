import { z } from 'zod'
import { communeCalendar, timeZone } from '@/domain/calendar/commune-calendar'
import { type Activity, activity } from './activity'
import { checkReferences } from './references'
import { reglementOf } from './rules-of'
import { key, source } from './source'
import { language, townText } from './text'
import { crest, theme } from './theme'
import { document, labels, mailText, procedure, publication, service } from './town-blocks'

const webAddress = z.url({ protocol: /^https?$/ })
const phone = z.string().regex(/^0\d( \d\d){4}$/, 'un téléphone s’écrit 02 23 62 15 52')

/** First path segments the portal keeps for itself: no commune may take one. */
export const reservedSlugs = ['plateforme', 'api', 'demo', 'administration', 'espace-citoyens']

const { localHolidays, closures, bridges, deskDays, schoolDays } = communeCalendar.shape

/** The town's own days, besides its school zone and the public holidays of its territory. */
const calendar = z.strictObject({ localHolidays, closures, bridges, deskDays, schoolDays, source })

export const contact = z.strictObject({
  key,
  topic: townText,
  name: townText,
  phone: phone.optional(),
  email: z.email().optional(),
  address: z.string().optional(),
  hours: z.array(townText).default([]),
  note: townText.optional(),
  source,
})

export const centre = z.strictObject({
  key,
  name: z.string().min(1),
  address: z.string().optional(),
  phone: phone.optional(),
  /** May serve as « centre de départ », from which a bus brings the child to the centre. */
  departure: z.boolean().default(false),
  source,
})

export const news = z.strictObject({
  key,
  publishedOn: z.iso.date(),
  title: townText,
  body: townText,
  audience: z.enum(['public', 'families']).default('public'),
})

export const practicalInfo = z.strictObject({
  key,
  title: townText,
  body: townText.optional(),
  /** A list under the text: libraries, desks, lines of a bus. */
  places: z.array(z.strictObject({ name: townText, details: z.array(townText).default([]) })).default([]),
  source,
})

/** Ten times the richest règlement: each process keeps every record in force. */
const mostLetters = 500_000
const isLight = (record: unknown) => JSON.stringify(record).length <= mostLetters

/** Rules of one kind are compared with each other. */
const mostRules = 200
const isReadable = ({ activities }: { activities: Activity[] }) =>
  activities.every((one) => Object.values(reglementOf(one)).every((rules) => rules.length <= mostRules))

/** Everything in which one commune differs from another. */
export const communeRecord = z
  .strictObject({
    slug: key.refine((s) => !reservedSlugs.includes(s), 'ce nom d’adresse est réservé'),
    inseeCode: z.string().regex(/^(\d{2}|2[AB])\d{3}$/),
    name: z.string().min(1),
    /** The name in the language of the land, with that language’s code. */
    localName: z.strictObject({ text: z.string().min(1), lang: z.string().min(2) }).optional(),
    portalName: townText.default('Espace citoyens'),
    timeZone: timeZone.default('Europe/Paris'),
    schoolZone: z.enum(['A', 'B', 'C']),
    publicHolidays: z
      .enum(['metropole', 'alsace-moselle', 'guadeloupe', 'martinique', 'guyane', 'reunion', 'mayotte'])
      .default('metropole'),
    calendar: calendar.optional(),
    crest,
    theme,
    languages: z.array(language).min(1).default(['fr', 'ru', 'en', 'ar']),
    welcome: townText,
    /** Signs every mail: « La Ville de … ». */
    signature: z.string().min(1),
    links: z
      .array(z.strictObject({ label: townText, url: webAddress, source: source.optional() }))
      .default([]),
    accounts: z.strictObject({
      /** `town`: an agent opens the account and an activation mail follows; `family`: the family opens it. */
      openedBy: z.enum(['town', 'family']),
      sentence: townText,
      contact: key,
      source,
    }),
    publication: publication.optional(),
    labels: labels.optional(),
    procedures: z.array(procedure).default([]),
    services: z.array(service).default([]),
    contacts: z.array(contact).min(1),
    centres: z.array(centre).default([]),
    news: z.array(news).default([]),
    practicalInfo: z.array(practicalInfo).default([]),
    documents: z.array(document).default([]),
    mailTexts: z.array(mailText).default([]),
    activities: z.array(activity).min(1),
  })
  .superRefine(checkReferences)
  .refine(isLight, 'une fiche compte 500 000 signes au plus')
  .refine(isReadable, 'une activité compte 200 règles de chaque sorte au plus')
export type CommuneRecord = z.infer<typeof communeRecord>
export type CommuneRecordInput = z.input<typeof communeRecord>
export type Contact = z.infer<typeof contact>
export type Centre = z.infer<typeof centre>
