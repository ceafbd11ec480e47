import { z } from 'zod'

const MINUTES = { minute: 1, hour: 60, day: 1440 } as const

/** Lateness that does not count. `before`: "à partir de 18 h 50" charges 18:50; `until` accepts it still. */
export const tolerance = z.strictObject({
  n: z.int().min(1).max(400),
  unit: z.enum(['minute', 'hour', 'day']),
  bound: z.enum(['until', 'before']).default('before'),
  /** Whether the time of the tolerance is paid for once it is over. */
  counts: z.boolean().default(true),
})

type Tolerance = z.infer<typeof tolerance>

export const minutesOf = ({ n, unit }: Pick<Tolerance, 'n' | 'unit'>) => n * MINUTES[unit]

/** The minutes to charge for, 0 when the lateness is tolerated. `minutesLate` is 0 or more. */
export function countedMinutes(minutesLate: number, tolerated: Tolerance | undefined): number {
  if (!tolerated) return minutesLate
  const minutes = minutesOf(tolerated)
  const isTolerated = tolerated.bound === 'until' ? minutesLate <= minutes : minutesLate < minutes
  if (isTolerated) return 0
  return tolerated.counts ? minutesLate : Math.max(1, minutesLate - minutes)
}
