import { and, asc, eq, gt, type SQL } from 'drizzle-orm'
import { type CommuneId, inPlatform } from '@/database/door'
import { communes } from '@/database/schema/platform'

const batch = 500

const communesAfter = (slug: string, which: SQL | undefined) =>
  inPlatform({ role: 'worker' }, (db) =>
    db
      .select({ id: communes.id, slug: communes.slug })
      .from(communes)
      .where(and(which, gt(communes.slug, slug)))
      .orderBy(asc(communes.slug))
      .limit(batch),
  )

type Work = (communeId: CommuneId) => Promise<unknown>

async function each(which: SQL | undefined, work: Work, signal?: AbortSignal) {
  let last = ''
  for (;;) {
    const found = await communesAfter(last, which)
    for (const { id } of found) {
      if (signal?.aborted) return
      await work(id as CommuneId)
    }
    const end = found.at(-1)
    if (!end || found.length < batch) return
    last = end.slug
  }
}

/** Does something in each open commune, one after the other, until asked to stop. */
export const eachOpenCommune = (work: Work, signal?: AbortSignal) =>
  each(eq(communes.state, 'open'), work, signal)

/** The same in each commune, open or suspended. */
export const eachCommune = (work: Work, signal?: AbortSignal) => each(undefined, work, signal)
