import type { CommuneRecord } from '@/communes/record'
import { readText, type TownText } from '@/communes/text'
import type { FieldChoice } from '@/features/settings/form/field'
import type { Known } from '@/features/settings/form/fields-of'

type Named = { key: string; label?: TownText; name?: TownText }

const choicesOf = (items: readonly Named[]): FieldChoice[] =>
  items.map(({ key, label, name }) => ({ value: key, label: readText(label ?? name ?? key, 'fr').text }))

/**
 * What the fields of a record may name in it, by the town's own names: its centres, contacts, services and activities
 * and, with an activity, the moments of its day.
 */
export function knownIn(record: CommuneRecord, activityKey?: string): Known {
  const activities = choicesOf(record.activities)
  const activity = record.activities.find(({ key }) => key === activityKey)
  const units = activity?.booking && choicesOf(activity.booking.units)
  return {
    contact: choicesOf(record.contacts),
    centre: choicesOf(record.centres),
    service: choicesOf(record.services),
    activities,
    exceptActivities: activities,
    ...(units && { places: units, needsOneOf: units, unit: units }),
  }
}
