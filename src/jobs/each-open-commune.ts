import { and, asc, eq, gt, type SQL } from 'drizzle-orm'
import { type CommuneId, inPlatform } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { report } from '@/request/log'

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

/**
 * Does something in each of these communes, one after the other, until asked to stop. A bug met in one is noted as its
 * own under the name of the task, and stops none of the others.
 */
export async function inTurn(
  task: string,
  found: readonly { id: string }[],
  work: Work,
  signal?: AbortSignal,
) {
  for (const { id } of found) {
    if (signal?.aborted) return
    try {
      await work(id as CommuneId)
    } catch (error) {
      report(error, { commune: id, at: task })
    }
  }
}

async function each(task: string, which: SQL | undefined, work: Work, signal?: AbortSignal) {
  let last = ''
  for (;;) {
    const found = await communesAfter(last, which)
    await inTurn(task, found, work, signal)
    const end = found.at(-1)
    if (!end || found.length < batch || signal?.aborted) return
    last = end.slug
  }
}

/** The same in each open commune. */
export const eachOpenCommune = (task: string, work: Work, signal?: AbortSignal) =>
  each(task, eq(communes.state, 'open'), work, signal)

/** The same in each commune, open or suspended. */
export const eachCommune = (task: string, work: Work, signal?: AbortSignal) =>
  each(task, undefined, work, signal)
