import type { AskedMoment } from './day-lines'
import type { RecapLine } from './recap'

/** A line of the recap as a moment of a day, with the last moment to change one's mind about a booking. */
export function momentOf({ childId, firstName, action, session }: RecapLine): AskedMoment {
  const { cancel } = session.deadlines
  return {
    childId,
    firstName,
    action,
    on: session.on,
    unit: session.unit,
    centre: session.centre,
    cancelUntil: action === 'book' && cancel.kind === 'moment' ? cancel.lastMoment : undefined,
  }
}
