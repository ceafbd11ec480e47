import { z } from 'zod'
import {
  channel,
  fullAt,
  places,
  quotaKind,
  type TakenPlace,
  unitKey,
} from '@/domain/capacity/quotas/quota-kind'

const years = z.int().min(0).max(30)

const group = z.strictObject({
  kind: z.literal('places'),
  places,
  unit: unitKey.optional(),
  centre: z.string().min(1).optional(),
  channel: channel.optional(),
  /** Whole years on the day of the service, both included. */
  ages: z.strictObject({ fromYears: years, toYears: years }).optional(),
})

function isIn({ unit, centre, channel, ages }: z.infer<typeof group>, place: TakenPlace): boolean {
  const { ageYears } = place
  return (
    (unit === undefined || unit === place.unit) &&
    (centre === undefined || centre === place.centre) &&
    (channel === undefined || channel === place.channel) &&
    (!ages || (ageYears !== undefined && ages.fromYears <= ageYears && ageYears <= ages.toYears))
  )
}

/** "70 places pour les 3-6 ans, 90 pour les 6-10": the places of a group, never lent to another. */
export const groupPlaces = quotaKind({
  schema: group.refine(({ ages }) => !ages || ages.fromYears <= ages.toYears, {
    path: ['ages', 'toYears'],
    error: 'the youngest come first',
  }),
  fault(rule, asked, taken) {
    if (!isIn(rule, asked)) return null
    return fullAt(rule.places, taken.filter((place) => isIn(rule, place)).length, 'group-full')
  },
})
