import type { BookableActivity } from '@/communes/activity'
import type { CommuneRecord } from '@/communes/record'
import type { Speaker } from '@/i18n/speak'

/** The words of a record's keys in a language: units and centres by key, for the sentences of refusals. */
export function wordsOfKeys(
  activity: BookableActivity | undefined,
  record: CommuneRecord,
  speaker: Speaker,
): Record<string, string> {
  const units = activity?.booking.units.map((u) => [u.key, speaker.town(u.label).text] as const) ?? []
  const centres = record.centres.map((c) => [c.key, c.name] as const)
  return Object.fromEntries([...units, ...centres])
}
