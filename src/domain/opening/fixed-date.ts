import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { openingKind, opensOn } from '@/domain/opening/kind'
import { closing, openingDay, opensBeforeItCloses, weekdayAgrees } from '@/domain/opening/timing'

/** "À partir du mercredi 14 juin, dès 8 h 30", and until when if the town says it. */
export const fixedDate = openingKind({
  schema: z
    .strictObject({ kind: z.literal('fixed-date'), ...openingDay, closes: closing.optional() })
    .refine(weekdayAgrees, 'the weekday and the date disagree')
    .refine(opensBeforeItCloses, 'opens before it closes'),
  find: ({ opensOn: on, at, closes }) =>
    opensOn({ on: Temporal.PlainDate.from(on), at, ...(closes && { closes }) }),
})
