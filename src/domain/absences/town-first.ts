import { z } from 'zod'
import { type CarenceDay, carenceKind } from '@/domain/absences/carence-kind'
import { isOpen } from '@/domain/deadlines/deadline'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import { deadlineRule } from '@/domain/deadlines/kinds'

/**
 * The other way round: the town pays the first days, the family the next ones, unless it announced each of them in
 * time. `familyDays` absent: all the days that follow.
 */
export const townFirst = carenceKind({
  schema: z.strictObject({
    kind: z.literal('town-first'),
    townDays: z.int().min(1).max(30),
    familyDays: z.int().min(1).max(30).optional(),
    unlessAnnounced: deadlineRule.optional(),
  }),
  daysOf({ townDays, familyDays, unlessAnnounced }, { days, notifiedAt }, calendar) {
    const dates = [...new Set(days.map(({ on }) => on.toString()))]
    return days.map((day): CarenceDay => {
      const rank = dates.indexOf(day.on.toString()) + 1
      if (rank <= townDays)
        return { billed: false, because: { code: 'town-pays', facts: { rank, townDays } } }
      if (familyDays !== undefined && rank > townDays + familyDays) return null
      const deadline = unlessAnnounced && deadlineFor(unlessAnnounced, day, calendar)
      const isAnnounced = notifiedAt !== null && deadline !== undefined && isOpen(deadline, notifiedAt)
      const code = isAnnounced ? 'announced-in-time' : 'not-announced-in-time'
      return { billed: !isAnnounced, because: { code, facts: { rank, townDays } } }
    })
  },
})
