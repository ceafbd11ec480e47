import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { schoolYearOf } from '@/domain/calendar/school-holidays'
import { openingKind, opensOn, staysClosed } from '@/domain/opening/kind'
import { openingTime } from '@/domain/opening/timing'

/** "Du jour de la rentrée scolaire": the return of the school year that holds the service. */
export const schoolReturn = openingKind({
  schema: z.strictObject({ kind: z.literal('school-return'), at: openingTime }),
  find({ at }, service, calendar) {
    const year = schoolYearOf(service.on, calendar)
    if (!year) return staysClosed('calendar-unknown')
    return opensOn({ on: Temporal.PlainDate.from(year.pupilsReturnOn), at }, { schoolYear: year.name })
  },
})
