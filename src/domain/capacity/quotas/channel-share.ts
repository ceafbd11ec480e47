import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { fullAt, quotaKind } from '@/domain/capacity/quotas/quota-kind'
import { countDays, dayUnit } from '@/domain/deadlines/count-days'

const percent = z.int().min(0).max(100)

/**
 * "La moitié des places en ligne". An uneven place goes to the desk. `meltsBefore`: from so many days before the service,
 * what one channel left is for both.
 */
export const channelShare = quotaKind({
  schema: z
    .strictObject({
      kind: z.literal('channel-share'),
      onlinePercent: percent,
      onSitePercent: percent,
      meltsBefore: z
        .strictObject({ n: z.int().min(0).max(400), unit: dayUnit.default('calendar') })
        .optional(),
    })
    .refine(({ onlinePercent, onSitePercent }) => onlinePercent + onSitePercent === 100, {
      path: ['onSitePercent'],
      error: 'both shares make 100',
    }),
  fault({ onlinePercent, meltsBefore }, asked, taken, { on, todayOn, totalPlaces }, calendar) {
    const sameUnit = taken.filter(({ unit }) => unit === asked.unit)
    const meltsOn = meltsBefore && countDays(on, meltsBefore, 'back', calendar)
    if (meltsOn && Temporal.PlainDate.compare(todayOn, meltsOn) >= 0)
      return fullAt(totalPlaces, sameUnit.length, 'channel-full')
    const online = Math.floor((totalPlaces * onlinePercent) / 100)
    const most = asked.channel === 'online' ? online : totalPlaces - online
    return fullAt(most, sameUnit.filter(({ channel }) => channel === asked.channel).length, 'channel-full')
  },
})
