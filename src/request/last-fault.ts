import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { type CommuneId, inCommune, inPlatform } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { lastFaults } from '@/database/schema/town'
import { systemNow } from './clock'
import { isId } from './ids'

/** A bug as its commune's page on the platform shows it: never its words. */
export type Fault = {
  /** The commune, by its address or its id. */
  commune: string
  /** The number under which it is logged. */
  number: string
  /** The page or the task, `/[commune]/espace-citoyens` or `send-mails`. */
  place: string
}

const patienceSeconds = 60
const mostPlaces = 2_000
const mostLetters = 200

/** Per place of a commune, in this process: when its last fault was written, in seconds, and those met since. */
const written = new Map<string, { at: number; since: number }>()

/** How many faults to write now; 0 when this process has written one of that place less than a minute ago. */
function dueAt({ commune, place }: Fault, at: number): number {
  const key = `${commune} ${place}`
  const last = written.get(key)
  if (last && at - last.at < patienceSeconds) {
    last.since += 1
    return 0
  }
  if (written.size >= mostPlaces) written.clear()
  written.set(key, { at, since: 0 })
  return (last?.since ?? 0) + 1
}

async function idOf(commune: string): Promise<CommuneId | null> {
  if (isId(commune)) return commune as CommuneId
  const [row] = await inPlatform({ role: 'access' }, (db) =>
    db.select({ id: communes.id }).from(communes).where(eq(communes.slug, commune)).limit(1),
  )
  return row ? (row.id as CommuneId) : null
}

async function write({ commune, number, place }: Fault, count: number) {
  const communeId = await idOf(commune)
  if (!communeId) return
  const last = { at: systemNow(), number }
  await inCommune(communeId, { role: 'access' }, (db) =>
    db
      .insert(lastFaults)
      .values({ communeId: db.communeId, place: place.slice(0, mostLetters), count, ...last })
      .onConflictDoUpdate({
        target: [lastFaults.communeId, lastFaults.place],
        set: { ...last, count: sql`${lastFaults.count} + ${count}` },
      }),
  )
}

/**
 * Writes down the last bug met in a place of a commune, at most once a minute per process, with the count of those in
 * between. Never throws: what could not be written is in the log all the same.
 */
export async function noteFault(fault: Fault): Promise<void> {
  try {
    const count = dueAt(fault, performance.now() / 1_000)
    if (count > 0) await write(fault, count)
  } catch {
    // the database may be what is broken
  }
}
