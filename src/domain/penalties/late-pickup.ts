import { z } from 'zod'
import { countedMinutes, tolerance } from '@/domain/late/tolerance'
import { free, isFree, penaltyCents, penaltyKind } from '@/domain/penalties/penalty-kind'

/** "10 € par quart d'heure commencé, après 5 minutes": without `perMinutes`, one amount whatever the delay. */
export const latePickup = penaltyKind({
  schema: z.strictObject({
    kind: z.literal('late-pickup'),
    cents: penaltyCents,
    perMinutes: z.int().min(1).max(240).optional(),
    tolerance: tolerance.optional(),
    free: free.optional(),
  }),
  event: 'picked-up-late',
  penalty(rule, facts) {
    const minutes = countedMinutes(facts.minutesLate ?? 0, rule.tolerance)
    if (minutes === 0 || isFree(rule.free, facts)) return null
    const units = rule.perMinutes === undefined ? 1 : Math.ceil(minutes / rule.perMinutes)
    return { kind: 'due', cents: rule.cents * units, facts: { minutes, units } }
  },
})
