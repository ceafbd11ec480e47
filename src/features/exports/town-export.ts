import { and, count, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type CommuneDb, type CommuneId, readInCommune } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { townExportParts, townExports } from '@/database/schema/town'

export type ReadyExport = { id: string; size: number; sha256: string; parts: number }

const thisExport = (db: CommuneDb, id: string) =>
  and(eq(townExports.communeId, db.communeId), eq(townExports.id, id))

/**
 * An archive that is about to be downloaded, and the line of the journal that says so. Null when there is none that is
 * ready under this id.
 */
export async function takeExport(
  db: CommuneDb,
  id: string,
  { now }: { now: Temporal.Instant },
): Promise<ReadyExport | null> {
  if (!z.uuid().safeParse(id).success) return null
  const [found] = await db
    .select()
    .from(townExports)
    .where(and(thisExport(db, id), eq(townExports.state, 'ready')))
  const [known] = await db
    .select({ parts: count() })
    .from(townExportParts)
    .where(and(eq(townExportParts.communeId, db.communeId), eq(townExportParts.exportId, id)))
  if (!found?.size || !found.sha256 || !known?.parts) return null
  await writeInJournal(db, 'town-export-downloaded', { now, about: { exportId: id } })
  return { id, size: found.size, sha256: found.sha256, parts: known.parts }
}

type Reader = { communeId: CommuneId; slug: string; accountId: string; on: Temporal.PlainDate }

/** The bytes of an archive, a part at a time: each is read when the browser has taken the one before. */
function bytesOf({ id, parts }: ReadyExport, { communeId, accountId }: Reader): ReadableStream<Uint8Array> {
  const actor = { role: 'agent', accountId } as const
  let next = 0
  return new ReadableStream(
    {
      async pull(controller) {
        if (next >= parts) return controller.close()
        const [part] = await readInCommune(communeId, actor, (db) =>
          db
            .select({ bytes: townExportParts.bytes })
            .from(townExportParts)
            .where(
              and(
                eq(townExportParts.communeId, db.communeId),
                eq(townExportParts.exportId, id),
                eq(townExportParts.part, next),
              ),
            ),
        )
        if (!part) throw new Error('a part of the archive is missing')
        next += 1
        controller.enqueue(part.bytes)
      },
    },
    { highWaterMark: 1 },
  )
}

/** The archive as a file to keep: no cache may hold it. */
export const archiveAnswer = (taken: ReadyExport, reader: Reader): Response =>
  new Response(bytesOf(taken, reader), {
    headers: {
      'content-type': 'application/zip',
      'content-length': String(taken.size),
      'content-disposition': `attachment; filename="${reader.slug}-${reader.on}.zip"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
