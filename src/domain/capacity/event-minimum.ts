import { z } from 'zod'
import { dayUnit } from '@/domain/deadlines/count-days'

/**
 * Below these the event does not take place. `decided`: so many days before it, when the town says so; `otherwise`: what
 * it then does.
 */
export const eventMinimum = z
  .strictObject({
    participants: z.int().min(1).max(1000).optional(),
    residentPercent: z.int().min(1).max(100).optional(),
    decided: z.strictObject({ n: z.int().min(0).max(60), unit: dayUnit.default('calendar') }).optional(),
    otherwise: z.enum(['cancelled', 'postponed', 'agent-decides']).default('agent-decides'),
  })
  .refine(
    ({ participants, residentPercent }) => participants !== undefined || residentPercent !== undefined,
    {
      path: ['participants'],
      error: 'a minimum states a number or a share',
    },
  )

export type EventMinimum = z.infer<typeof eventMinimum>

export type EventFault =
  | { code: 'too-few-participants'; facts: { registered: number; participants: number } }
  | { code: 'too-few-residents'; facts: { registered: number; residents: number; residentPercent: number } }

/** What is lacking for the event to take place; empty when it does. */
export function eventFaults(
  { participants, residentPercent }: EventMinimum,
  { registered, residents }: { registered: number; residents: number },
): EventFault[] {
  const faults: EventFault[] = []
  if (participants !== undefined && registered < participants)
    faults.push({ code: 'too-few-participants', facts: { registered, participants } })
  if (residentPercent !== undefined && residents * 100 < registered * residentPercent)
    faults.push({ code: 'too-few-residents', facts: { registered, residents, residentPercent } })
  return faults
}
