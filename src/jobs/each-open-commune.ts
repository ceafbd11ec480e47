import { and, asc, eq, gt } from 'drizzle-orm'
import { type CommuneId, inPlatform } from '@/database/door'
import { communes } from '@/database/schema/platform'

const batch = 500

const openCommunesAfter = (slug: string) =>
  inPlatform({ role: 'worker' }, (db) =>
    db
      .select({ id: communes.id, slug: communes.slug })
      .from(communes)
      .where(and(eq(communes.state, 'open'), gt(communes.slug, slug)))
      .orderBy(asc(communes.slug))
      .limit(batch),
  )

/** Does something in each open commune, one after the other, until asked to stop. */
export async function eachOpenCommune(
  work: (communeId: CommuneId) => Promise<unknown>,
  signal?: AbortSignal,
) {
  let last = ''
  for (;;) {
    const found = await openCommunesAfter(last)
    for (const { id } of found) {
      if (signal?.aborted) return
      await work(id as CommuneId)
    }
    const end = found.at(-1)
    if (!end || found.length < batch) return
    last = end.slug
  }
}
