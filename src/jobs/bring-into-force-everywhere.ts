import { asc, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type CommuneId, inCommune, inPlatform } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { bringIntoForce } from '@/database/versions/bring-into-force'
import { inTurn } from './each-open-commune'

const worker = { role: 'worker' } as const
const mostCommunes = 2_000

/** In each commune that has a version whose day has come: puts it in its place. */
export async function bringIntoForceEverywhere(now: Temporal.Instant, signal?: AbortSignal): Promise<number> {
  const due = await inPlatform(worker, (db) =>
    db
      .select({ id: communes.id })
      .from(communes)
      .where(sql`(${communes.coming} -> 0 ->> 'from')::timestamptz <= ${now.toString()}::timestamptz`)
      .orderBy(asc(communes.id))
      .limit(mostCommunes),
  )
  let done = 0
  const bring = async (id: CommuneId) => {
    const version = await inCommune(id, worker, (db) => bringIntoForce(db, now))
    if (version !== null) done += 1
  }
  await inTurn('bring-into-force', due, bring, signal)
  return done
}
