import { type CommuneRecord, communeRecord } from './record'

type Block = Record<string, unknown>

const ladderOf = (outcome: unknown) =>
  ['booked-late', 'cancelled-late'].map((trigger) => ({ trigger, effect: { kind: outcome } }))

const limitOf = (max: number, activity: unknown, source: unknown) => ({
  label: 'Centres par enfant',
  rule: { kind: 'max-centres', max, activities: [activity] },
  sentence: `Un enfant fréquente ${max} ${max > 1 ? 'centres' : 'centre'} au plus.`,
  source,
})

/** Versions published before November 2026 stated the rules of a bookable activity with its bookings. */
function withRulesInReglement(activity: Block): Block {
  const { deadlines, late, maxCentresPerChild, ...booking } = (activity.booking ?? {}) as Block
  if (!deadlines) return activity
  const reglement = (activity.reglement ?? {}) as Record<string, unknown[] | undefined>
  const { outcome, ...said } = late as Block
  const max = maxCentresPerChild as number | undefined
  return {
    ...activity,
    booking,
    reglement: {
      ...reglement,
      deadlines: (deadlines as Block[]).map(({ actions, ...rule }) => ({
        label: 'Délai',
        scope: { actions },
        ...rule,
      })),
      late: [{ label: 'Hors délai', rule: ladderOf(outcome), ...said }],
      limits: [...(max ? [limitOf(max, activity.key, activity.source)] : []), ...(reglement.limits ?? [])],
    },
  }
}

/** A record as the database keeps it, read in today's shape. Throws when it is no record. */
export function storedRecord(json: unknown): CommuneRecord {
  const { activities, ...rest } = json as { activities?: unknown }
  return communeRecord.parse(
    Array.isArray(activities) ? { ...rest, activities: activities.map(withRulesInReglement) } : json,
  )
}
