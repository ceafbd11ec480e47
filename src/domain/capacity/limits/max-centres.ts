import { z } from 'zod'
import { schoolYearOf } from '@/domain/calendar/school-holidays'
import { common, type Fault, limitKind } from '@/domain/capacity/limits/limit-kind'
import { firstOfEach, type Place, periodOfPlace } from '@/domain/capacity/limits/place'

/** "Deux centres au plus", over a school year or a period. */
export const maxCentres = limitKind({
  schema: z.strictObject({
    kind: z.literal('max-centres'),
    max: z.int().min(1).max(20),
    over: z.enum(['year', 'period']).default('year'),
    ...common,
  }),
  faults({ max, over }, after, touched, calendar): Fault<'too-many-centres'>[] {
    const spanOf = (place: Place) =>
      over === 'year'
        ? (schoolYearOf(place.on, calendar)?.name ?? '')
        : (periodOfPlace(place, calendar)?.startsOn.toString() ?? '')
    return firstOfEach(touched, spanOf).flatMap((place) => {
      const inside = after.filter((held) => spanOf(held) === spanOf(place))
      const centres = [...new Set(inside.map(({ centre }) => centre))]
      return centres.length > max ? [{ code: 'too-many-centres', facts: { centres, max } } as const] : []
    })
  },
})
