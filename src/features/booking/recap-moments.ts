import type { AskedMoment } from './day-lines'
import type { RecapLine } from './recap'

/**
 * A line of the recap as a moment of a day, with the last moment to change one's mind about a booking that is in time,
 * or what it costs to be late.
 */
export function momentOf({ childId, firstName, action, session, late }: RecapLine): AskedMoment {
  const cancel = session.rules.cancel.deadline
  return {
    childId,
    firstName,
    action,
    on: session.on,
    unit: session.unit,
    centre: session.centre,
    ...(late && { late }),
    cancelUntil: action === 'book' && !late && cancel.kind === 'moment' ? cancel.lastMoment : undefined,
  }
}
