import type { Act } from './intrusions'

/** Tables whose rows every family of the commune sees, and what it may do to them by its grants. Nobody's own. */
export const openToFamilies: Record<string, { may: Act[]; because: string }> = {
  sessions: { may: ['read'], because: 'the sessions of the town, the same for all' },
  session_places: {
    may: ['read', 'update', 'update all'],
    because: 'how many places are left; a booking takes one, under the lock of its row',
  },
  record_versions: { may: ['read'], because: 'the règlement of the town' },
  counters: {
    may: ['read', 'insert', 'update', 'update all'],
    because: 'the last number given to a request; a request takes the next one',
  },
}
