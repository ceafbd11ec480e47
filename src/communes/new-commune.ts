import type { Territory } from '@/domain/calendar/public-holidays'
import type { CommuneRecord } from './record'
import { communeRecord } from './record'
import type { Source } from './source'

/** The clock of each territory; that of a town overseas may still be another. */
const clocks: Record<Territory, string> = {
  metropole: 'Europe/Paris',
  'alsace-moselle': 'Europe/Paris',
  guadeloupe: 'America/Guadeloupe',
  martinique: 'America/Martinique',
  guyane: 'America/Cayenne',
  reunion: 'Indian/Reunion',
  mayotte: 'Indian/Mayotte',
}

/** Clocks of communes outside the territories whose public holidays are known. */
const furtherClocks = [
  'America/Miquelon',
  'America/St_Barthelemy',
  'America/Marigot',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
] as const
export const knownClocks: readonly string[] = [...new Set([...Object.values(clocks), ...furtherClocks])]

/** What nobody can take over from another town. */
export type NewCommune = {
  name: string
  slug: string
  inseeCode: string
  schoolZone: CommuneRecord['schoolZone']
  territory: Territory
  /** When it is not that of the territory. */
  timeZone?: string
  contact: { name: string; phone?: string; email?: string }
}

const contactKey = 'mairie'

const identityOf = ({ contact, territory, timeZone, ...named }: NewCommune, source: Source) => ({
  ...named,
  publicHolidays: territory,
  timeZone: timeZone ?? clocks[territory],
  signature: named.name,
  welcome: `Bienvenue sur l’espace citoyens de ${named.name}.`,
  contacts: [{ key: contactKey, topic: 'Une question', ...contact, source }],
})

const given: Source = { cite: 'Donné à l’ouverture de la commune' }

/** The record of a commune that opens with nothing but its name and a contact; `blank` is the template. */
export const recordFromBlank = (blank: CommuneRecord, commune: NewCommune): CommuneRecord =>
  communeRecord.parse({
    ...blank,
    ...identityOf(commune, given),
    accounts: { ...blank.accounts, contact: contactKey },
  })

/** The same value, with each source in it said to be another town's: the new one has still to confirm the rule. */
function withSourcesAssumed(value: unknown, question: string, town: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withSourcesAssumed(one, question, town))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === 'source' && part
        ? { cite: `${town} : ${(part as Source).cite}`, assumed: true, question }
        : withSourcesAssumed(part, question, town),
    ]),
  )
}

/**
 * The record of a commune that opens with the rules of another: activities, prices, centres, calendar and procedures
 * are taken over, each to be confirmed. What speaks of the other town is not: its contacts, links, news, documents,
 * places, texts, arms and colours.
 */
export function recordFromModel(
  model: CommuneRecord,
  blank: CommuneRecord,
  commune: NewCommune,
): CommuneRecord {
  const question = `Est-ce aussi la règle de ${commune.name} ?`
  const { activities, procedures, services, accounts, publication, labels, calendar, centres, languages } =
    withSourcesAssumed(model, question, model.name) as CommuneRecord
  return communeRecord.parse({
    ...blank,
    ...identityOf(commune, given),
    ...{ activities, procedures, services, publication, labels, calendar, languages },
    accounts: { ...accounts, contact: contactKey },
    centres: centres.map(({ address: _, phone: __, ...centre }) => centre),
  })
}
