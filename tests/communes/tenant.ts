import { fileURLToPath } from 'node:url'
import { readRecord } from '@/communes/read-record'
import type { CommuneRecord } from '@/communes/record'
import { saidRulesOf } from '@/communes/said-rules'
import { readText, type TownText } from '@/communes/text'

export const tenantsFolder = fileURLToPath(new URL('../../tenants/', import.meta.url))

/** The record of a town as it stands in `tenants/`; a record with faults stops the test with them. */
export async function recordOf(slug: string): Promise<CommuneRecord> {
  const reading = await readRecord(`${tenantsFolder}${slug}.yaml`)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults, null, 2))
  return reading.record
}

/** French as typed on a keyboard: the non-breaking spaces of the records become spaces. */
export const inFrench = (text: TownText) => readText(text, 'fr').text.replaceAll('\u00a0', ' ')

export function byKey<T extends { key: string }>(items: T[], key: string): T {
  const found = items.find((item) => item.key === key)
  if (!found) throw new Error(`« ${key} » n’est pas dans la liste`)
  return found
}

/** What families read of an activity, sentence by sentence, in the order of the page. */
export const sentencesOf = (record: CommuneRecord, activity: string) =>
  saidRulesOf(byKey(record.activities, activity)).flatMap(({ rules }) =>
    rules.map(({ sentence }) => inFrench(sentence)),
  )
