import { z } from 'zod'
import { deadlineRule } from '@/domain/deadlines/kinds'
import { reglement } from './reglement'
import { ruledAction } from './scope'
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

export const deadlines = z.strictObject({
  actions: z.array(ruledAction).min(1),
  rule: deadlineRule,
  /** What parents read beside the computed moment, e.g. « le centre arrête sa liste 8 jours avant ». */
  sentence: townText,
  source,
})

/** What happens to a booking asked for after its deadline. */
export const late = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('refuse'), sentence: townText, source }),
  z.strictObject({ outcome: z.literal('ask-centre'), sentence: townText, source }),
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
      maxCentresPerChild: z.int().min(1).optional(),
      deadlines: z.array(deadlines).min(1),
      late,
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

export const isBookable = (a: Activity): a is BookableActivity => a.booking !== undefined
