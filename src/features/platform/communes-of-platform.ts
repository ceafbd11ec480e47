import { and, asc, count, eq, gte, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type CommuneId, inPlatform, readInCommune } from '@/database/door'
import { sessions } from '@/database/schema/bookings'
import { communes } from '@/database/schema/platform'
import { recordVersions } from '@/database/schema/records'

export type CommuneRow = typeof communes.$inferSelect & {
  publishedAt: Temporal.Instant | null
  sessionsToCome: number
}

export type CommunesPage = { rows: CommuneRow[]; page: number; pages: number }

export const communesPerPage = 50

/** What one commune says of itself, read inside it: no statement ever joins two communes. */
const insideOf = (
  operatorId: string,
  { id, recordVersion }: typeof communes.$inferSelect,
  today: Temporal.PlainDate,
) =>
  readInCommune(id as CommuneId, { role: 'operator', operatorId }, async (db) => {
    const [version] = await db
      .select({ publishedAt: recordVersions.publishedAt })
      .from(recordVersions)
      .where(and(eq(recordVersions.communeId, db.communeId), eq(recordVersions.version, recordVersion)))
      .limit(1)
    const [toCome] = await db
      .select({ count: count() })
      .from(sessions)
      .where(and(eq(sessions.communeId, db.communeId), isNull(sessions.withdrawnAt), gte(sessions.on, today)))
    return { publishedAt: version?.publishedAt ?? null, sessionsToCome: toCome?.count ?? 0 }
  })

/**
 * A page of the directory of communes, with what follows from each one's record: no person, no booking. A page too far
 * is the last.
 */
export async function communesOfPlatform(
  operatorId: string,
  { today, page: asked }: { today: Temporal.PlainDate; page: number },
): Promise<CommunesPage> {
  const { directory, ...place } = await inPlatform({ role: 'operator', operatorId }, async (db) => {
    const [known] = await db.select({ count: count() }).from(communes)
    const pages = Math.max(1, Math.ceil((known?.count ?? 0) / communesPerPage))
    const page = Math.min(Math.max(1, asked), pages)
    const directory = await db
      .select()
      .from(communes)
      .orderBy(asc(communes.name), asc(communes.id))
      .limit(communesPerPage)
      .offset((page - 1) * communesPerPage)
    return { directory, page, pages }
  })
  const rows: CommuneRow[] = []
  for (const commune of directory) rows.push({ ...commune, ...(await insideOf(operatorId, commune, today)) })
  return { rows, ...place }
}
