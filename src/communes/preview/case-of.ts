import { Temporal } from 'temporal-polyfill'
import type { PriceQuestion } from '../price-in-record'
import type { Scope } from '../scope'

export type PriceCase = Pick<PriceQuestion, 'formula' | 'profile' | 'on'>

/** Whether a rule looks at the day of the service. */
export const isDated = ({ fromOn, toOn, weekdays }: Scope): boolean =>
  (fromOn ?? toOn ?? weekdays) !== undefined

/** The first day, from `today`, that the scope looks at; its last week when all of it is past. */
function dayIn({ fromOn, toOn, weekdays }: Scope, today: Temporal.PlainDate): Temporal.PlainDate {
  const { compare, from } = Temporal.PlainDate
  const first = fromOn === undefined || compare(fromOn, today) < 0 ? today : from(fromOn)
  const last = toOn === undefined ? undefined : from(toOn)
  let on = last && compare(last, first) < 0 ? last.subtract({ days: 6 }) : first
  while (weekdays && !weekdays.includes(on.dayOfWeek)) on = on.add({ days: 1 })
  return on
}

/** The case a tariff is for, as a price is asked for it. */
export function caseOf(scope: Scope, today: Temporal.PlainDate): PriceCase {
  const { formula, profile } = scope
  return {
    ...(formula !== undefined && { formula }),
    ...(profile !== undefined && { profile }),
    ...(isDated(scope) && { on: dayIn(scope, today).toString() }),
  }
}
