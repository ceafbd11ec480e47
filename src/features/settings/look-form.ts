import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { timeTyped } from './form/written'

export const lookForm = z.object({
  date: z.string().max(20),
  heure: z.string().max(10),
  reglages: z.enum(['en-vigueur', 'brouillon']).catch('en-vigueur'),
})
/** The button that leads back to now says nothing else. */
export const lookNowForm = z.object({})
export type TypedLook = z.output<typeof lookForm>

const [firstYear, lastYear] = [2000, 2100]

/** The instant of what was typed, on the commune's clock; null when it is none, or out of any record's reach. */
export function momentTyped({ date, heure }: TypedLook, timeZone: string): Temporal.Instant | null {
  try {
    const on = Temporal.PlainDate.from(date)
    if (on.year < firstYear || on.year > lastYear) return null
    return on.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(timeTyped(heure)) }).toInstant()
  } catch {
    return null
  }
}
