import { type CommuneId, readInCommune } from '@/database/door'
import { eachOpenCommune } from './each-open-commune'
import { hasInvited } from './open-invited'

/** Looks at each open commune, and says where somebody invited waits: a wake that was lost costs a minute. */
export const openInvitedEverywhere = (
  wake: (communeId: CommuneId) => Promise<unknown>,
  signal?: AbortSignal,
) =>
  eachOpenCommune(
    'open-invited-everywhere',
    async (communeId) => {
      if (await readInCommune(communeId, { role: 'worker' }, hasInvited)) await wake(communeId)
    },
    signal,
  )
