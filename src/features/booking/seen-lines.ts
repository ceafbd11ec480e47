import { hashOf } from '@/adapters/identity/secrets'
import type { DecidedLine } from '@/domain/booking/decide-bookings'

/** What a recap showed, in one word: « Valider » does this and nothing else, at no other cost. */
export const seenLines = (lines: DecidedLine[]) =>
  hashOf(
    lines
      .map((l) => `${l.action} ${l.childId} ${l.session.id} ${l.late ? JSON.stringify(l.late) : ''}`)
      .sort()
      .join('\n'),
  )
