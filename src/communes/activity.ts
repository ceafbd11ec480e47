import { z } from 'zod'
import { reglement } from './reglement'
import { key, source } from './source'
import { townText } from './text'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'une heure s’écrit 08:30')

/** A part of the day that a family ticks: a box of the registration table. */
export const unit = z.strictObject({
  key,
  label: townText,
  startsAtTime: clockTime,
  endsAtTime: clockTime,
  /** At least one of these units must be ticked the same day: no meal without a half-day around it. */
  needsOneOf: z.array(key).min(1).optional(),
  source: source.optional(),
})

/** The days on which an activity takes place. */
export const days = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('term'), weekdays: z.array(z.int().min(1).max(7)).min(1) }),
  z.strictObject({ on: z.literal('holidays'), weekdays: z.array(z.int().min(1).max(7)).min(1) }),
])

export const activityKind = z.enum([
  'wednesday',
  'holidays',
  'canteen',
  'before-after-school',
  'youth',
  'transport',
  'sports',
])

export const activity = z.strictObject({
  key,
  label: townText,
  kind: activityKind,
  /** The service of the town hall that sees to it. */
  service: key.optional(),
  description: townText.optional(),
  source,
  /** Absent: families read about the activity here, and enrol elsewhere. */
  booking: z
    .strictObject({
      schoolYear: z
        .string()
        .refine(
          (years) => /^\d{4}-\d{4}$/.test(years) && Number(years.slice(5)) === Number(years.slice(0, 4)) + 1,
          'une année scolaire s’écrit 2026-2027',
        ),
      days,
      units: z.array(unit).min(1),
      centres: z
        .array(
          z.strictObject({
            centre: key,
            /** Places of each unit, on each day. */
            places: z.record(key, z.int().min(0).max(100_000)),
            source: source.optional(),
          }),
        )
        .min(1),
    })
    .optional(),
  /** Rules in the town's words: shown to families, not computed. */
  rules: z.array(z.strictObject({ sentence: townText, source })).default([]),
  /** Rules that are computed, of an activity that is booked here or elsewhere. */
  reglement: reglement.optional(),
})
export type Activity = z.infer<typeof activity>
export type BookableActivity = Activity & { booking: NonNullable<Activity['booking']> }
export type Unit = z.infer<typeof unit>

/** Whether families book it here, or only read about it. */
export const isBookable = (a: Activity): a is BookableActivity => a.booking !== undefined
