import { z } from 'zod'
import { isoDate } from '@/domain/calendar/date-fields'

/**
 * `firstDayOffOn` is the first day without class, `resumeOn` the day classes resume.
 * `resumeOn` is null when the ministry has not published the return from a summer.
 */
const schoolHoliday = z
  .strictObject({
    name: z.string().min(1),
    firstDayOffOn: isoDate,
    resumeOn: isoDate.nullable(),
    provisional: z.boolean().optional(),
  })
  .refine((holiday) => holiday.resumeOn === null || holiday.firstDayOffOn < holiday.resumeOn, {
    path: ['resumeOn'],
    error: 'classes resume after the first day off',
  })

/** Zones are A, B, C or any name the commune uses (Corse, Guadeloupe…). */
export const schoolYear = z.strictObject({
  name: z.string().min(1),
  pupilsReturnOn: isoDate,
  zones: z.record(z.string().min(1), z.array(schoolHoliday)),
})

export const schoolCalendar = z.strictObject({
  years: z
    .array(schoolYear)
    .min(1)
    .refine(
      (years) =>
        years.every((year, i) => i === 0 || (years[i - 1]?.pupilsReturnOn ?? '') < year.pupilsReturnOn),
      'school years stand in the order of their return',
    ),
})

export type SchoolHoliday = z.infer<typeof schoolHoliday>
export type SchoolYear = z.infer<typeof schoolYear>
export type SchoolCalendar = z.infer<typeof schoolCalendar>
