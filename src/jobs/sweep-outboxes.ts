import type { Temporal } from 'temporal-polyfill'
import { type CommuneId, readInCommune } from '@/database/door'
import { hasDueMail } from '@/features/mail/due-mails'
import { eachOpenCommune } from './each-open-commune'

/** Looks at each open commune, and says which has a mail due: a wake that was lost costs a minute. */
export const sweepOutboxes = (
  now: Temporal.Instant,
  wake: (communeId: CommuneId) => Promise<unknown>,
  signal?: AbortSignal,
) =>
  eachOpenCommune(
    'sweep-outboxes',
    async (communeId) => {
      if (await readInCommune(communeId, { role: 'worker' }, (db) => hasDueMail(db, now)))
        await wake(communeId)
    },
    signal,
  )
