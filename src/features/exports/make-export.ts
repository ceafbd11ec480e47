import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type CommuneDb, type CommuneId, inCommune } from '@/database/door'
import { townExportParts, townExports } from '@/database/schema/town'
import { writeArchive } from './write-archive'
import type { Sink } from './zip-into'

const worker = { role: 'worker' } as const
/** Bytes of a part: what one page of a download holds in memory. */
export const partBytes = 1_000_000

/** Archives that a commune keeps: asking again and again must not fill the disk. */
export const archivesKept = 5
const mostForgotten = 100

type Made = { now: Temporal.Instant; report: (error: unknown, facts: Record<string, string>) => void }

/** Keeps an archive in parts; each is a transaction of its own, beside the one that reads the town. */
function partsOf(communeId: CommuneId, exportId: string) {
  let held: Uint8Array[] = []
  let size = 0
  let part = 0
  const write = async (bytes: Uint8Array) => {
    await inCommune(communeId, worker, (db) =>
      db.insert(townExportParts).values({ communeId, exportId, part, bytes }),
    )
    part += 1
  }
  const sink: Sink = async (bytes) => {
    held.push(bytes)
    size += bytes.length
    if (size < partBytes) return
    let whole: Uint8Array = Buffer.concat(held)
    for (; whole.length >= partBytes; whole = whole.subarray(partBytes))
      await write(whole.subarray(0, partBytes))
    held = [whole]
    size = whole.length
  }
  const end = async () => {
    if (size > 0) await write(Buffer.concat(held))
  }
  return { sink, end }
}

const thisExport = (db: CommuneDb, id: string) =>
  and(eq(townExports.communeId, db.communeId), eq(townExports.id, id), eq(townExports.state, 'asked'))

const forgetParts = (communeId: CommuneId, exportId: string) =>
  inCommune(communeId, worker, (db) =>
    db
      .delete(townExportParts)
      .where(and(eq(townExportParts.communeId, db.communeId), eq(townExportParts.exportId, exportId))),
  )

/** Forgets the archives beyond the last ones, with their parts. */
const forgetOlder = (communeId: CommuneId) =>
  inCommune(communeId, worker, async (db) => {
    const older = await db
      .select({ id: townExports.id })
      .from(townExports)
      .where(and(eq(townExports.communeId, db.communeId), ne(townExports.state, 'asked')))
      .orderBy(desc(townExports.askedAt), asc(townExports.id))
      .offset(archivesKept)
      .limit(mostForgotten)
    if (older.length === 0) return
    const ids = older.map(({ id }) => id)
    await db
      .delete(townExports)
      .where(and(eq(townExports.communeId, db.communeId), inArray(townExports.id, ids)))
  })

async function makeOne(communeId: CommuneId, exportId: string, { now, report }: Made): Promise<boolean> {
  try {
    // of a run that was cut
    await forgetParts(communeId, exportId)
    const parts = partsOf(communeId, exportId)
    const archive = await writeArchive(communeId, { sink: parts.sink, now })
    await parts.end()
    await inCommune(communeId, worker, (db) =>
      db
        .update(townExports)
        .set({ state: 'ready', readyAt: now, ...archive })
        .where(thisExport(db, exportId)),
    )
    return true
  } catch (error) {
    report(error, { commune: communeId, at: 'make-exports', export: exportId })
    await forgetParts(communeId, exportId)
    await inCommune(communeId, worker, (db) =>
      db.update(townExports).set({ state: 'failed' }).where(thisExport(db, exportId)),
    )
    return false
  }
}

/**
 * Makes the archives that were asked for in a commune, the oldest first. One that fails is said to have failed, and may
 * be asked for again; the last five are kept. Needs two connections at once. Answers how many were made.
 */
export async function makeExports(communeId: CommuneId, made: Made): Promise<number> {
  const asked = await inCommune(communeId, worker, (db) =>
    db
      .select({ id: townExports.id })
      .from(townExports)
      .where(and(eq(townExports.communeId, db.communeId), eq(townExports.state, 'asked')))
      .orderBy(asc(townExports.askedAt)),
  )
  let done = 0
  for (const { id } of asked) if (await makeOne(communeId, id, made)) done += 1
  if (asked.length > 0) await forgetOlder(communeId)
  return done
}
