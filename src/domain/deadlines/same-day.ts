import { z } from 'zod'
import { closeOn, deadlineKind } from '@/domain/deadlines/kind'
import { dailyTiming } from '@/domain/deadlines/timing'

/** "Le matin même avant 9 h". */
export const sameDay = deadlineKind({
  schema: z.strictObject({ kind: z.literal('same-day'), ...dailyTiming }),
  cutOff: (rule, service) => closeOn(service.on, rule, {}),
})
