import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { faultsOf, type Limit, type LimitCode } from '@/domain/capacity/limits/kinds'
import type { Fault } from '@/domain/capacity/limits/limit-kind'
import { isSamePlace, type Place, type WishedPlace } from '@/domain/capacity/limits/place'

export type LimitFault = {
  code: LimitCode
  facts: Fault<LimitCode>['facts'] & { childId: string; article?: string }
}

const counts = ({ activities, exceptActivities }: Limit, { activity }: Place) =>
  (activities?.includes(activity) ?? true) && !exceptActivities?.includes(activity)

const isFor = ({ profiles }: Limit, wishes: readonly WishedPlace[]) =>
  !profiles || wishes.some((wish) => wish.profiles?.some((profile) => profiles.includes(profile)))

/** What the child has once the wishes are done: a wish already fulfilled changes nothing. */
function afterwards(booked: readonly Place[], wishes: readonly WishedPlace[]): Place[] {
  const kept = booked.filter((place) => !wishes.some((wish) => isSamePlace(wish, place)))
  return [...kept, ...wishes.filter(({ wanted }) => wanted)]
}

/**
 * Every limit that the wishes would break, child by child, in the order of the limits. Days, weeks and periods in which
 * nothing is asked are not judged again. `booked` holds all that these children have in the periods in question.
 */
export function limitFaults(
  limits: readonly Limit[],
  wishes: readonly WishedPlace[],
  booked: readonly Place[],
  calendar: CommuneCalendar,
): LimitFault[] {
  const children = [...new Set(wishes.map(({ childId }) => childId))]
  return children.flatMap((childId) => {
    const wished = wishes.filter((wish) => wish.childId === childId)
    const after = afterwards(
      booked.filter((place) => place.childId === childId),
      wished,
    )
    return limits
      .filter((rule) => isFor(rule, wished))
      .flatMap((rule) => {
        const counted = (place: Place) => counts(rule, place)
        return faultsOf(rule, after.filter(counted), wished.filter(counted), calendar).map(
          ({ code, facts }): LimitFault => ({
            code,
            facts: { ...facts, childId, ...(rule.article !== undefined && { article: rule.article }) },
          }),
        )
      })
  })
}
