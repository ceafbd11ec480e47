import type { Actor } from '@/database/door'
import type { Viewer } from '@/domain/access/who'

/** The Postgres role for a viewer: someone who is not signed in, or an act of the door itself, stands at the door. */
export const actorOf = (viewer: Viewer | null, as?: 'access'): Actor =>
  viewer && !as ? { role: viewer.kind, accountId: viewer.accountId } : { role: 'access' }
