import { z } from 'zod'

/** A day written as in ISO 8601: `2026-10-17`. Such strings compare in the order of the days. */
export const isoDate = z.iso.date()

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export const weekday = z.int().min(1).max(7)

export const weekdays = z.array(weekday).min(1)
