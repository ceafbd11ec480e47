import { z } from 'zod'
import { common, type Fault, limitKind } from '@/domain/capacity/limits/limit-kind'
import { firstOfEach } from '@/domain/capacity/limits/place'

/** "2 activités maximum par jour". */
export const perDay = limitKind({
  schema: z.strictObject({ kind: z.literal('per-day'), max: z.int().min(1).max(20), ...common }),
  faults({ max }, after, touched): Fault<'too-many-in-day'>[] {
    return firstOfEach(touched, ({ on }) => on.toString()).flatMap(({ on }) => {
      const activities = new Set(after.filter((place) => place.on.equals(on)).map(({ activity }) => activity))
      if (activities.size <= max) return []
      return [{ code: 'too-many-in-day', facts: { on: on.toString(), asked: activities.size, max } }]
    })
  },
})

/** "Une seule activité par créneau horaire". */
export const onePerSlot = limitKind({
  schema: z.strictObject({ kind: z.literal('one-per-slot'), ...common }),
  faults(_rule, after, touched): Fault<'slot-taken'>[] {
    return firstOfEach(touched, ({ on, slot }) => `${on} ${slot}`).flatMap(({ on, slot }) => {
      const held = after.filter((place) => place.on.equals(on) && place.slot === slot)
      if (held.length <= 1) return []
      const activities = held.map(({ activity }) => activity)
      return [{ code: 'slot-taken', facts: { on: on.toString(), slot, activities } }]
    })
  },
})
