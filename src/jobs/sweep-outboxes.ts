import { and, asc, eq, gt } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type CommuneId, inPlatform, readInCommune } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { hasDueMail } from '@/features/mail/due-mails'

const worker = { role: 'worker' } as const
const batch = 500

const openCommunesAfter = (slug: string) =>
  inPlatform(worker, (db) =>
    db
      .select({ id: communes.id, slug: communes.slug })
      .from(communes)
      .where(and(eq(communes.state, 'open'), gt(communes.slug, slug)))
      .orderBy(asc(communes.slug))
      .limit(batch),
  )

/** Looks at each open commune, one after the other, and says which has a mail due: a wake that was lost costs a minute. */
export async function sweepOutboxes(
  now: Temporal.Instant,
  wake: (communeId: CommuneId) => Promise<unknown>,
  signal?: AbortSignal,
) {
  let last = ''
  for (;;) {
    const found = await openCommunesAfter(last)
    for (const { id } of found) {
      if (signal?.aborted) return
      const communeId = id as CommuneId
      if (await readInCommune(communeId, worker, (db) => hasDueMail(db, now))) await wake(communeId)
    }
    const end = found.at(-1)
    if (!end || found.length < batch) return
    last = end.slug
  }
}
