import { and, asc, desc, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from './door'
import { writeInJournal } from './journal'
import { townExports } from './schema/town'

export type TownExport = typeof townExports.$inferSelect

const most = 20

/** The exports of a commune that are kept, the last first: what a town and an operator may both see of them. */
export const latestExports = (db: CommuneDb): Promise<TownExport[]> =>
  db
    .select()
    .from(townExports)
    .where(eq(townExports.communeId, db.communeId))
    .orderBy(desc(townExports.askedAt), asc(townExports.id))
    .limit(most)

/** Asks for an archive of the commune, which a job makes. One that is still being made is the one asked for. */
export async function askForExport(
  db: CommuneDb,
  askedBy: TownExport['askedBy'],
  now: Temporal.Instant,
): Promise<void> {
  const [waiting] = await db
    .select({ id: townExports.id })
    .from(townExports)
    .where(and(eq(townExports.communeId, db.communeId), eq(townExports.state, 'asked')))
    .limit(1)
  if (waiting) return
  const [asked] = await db
    .insert(townExports)
    .values({ communeId: db.communeId, askedAt: now, askedBy })
    .returning({ id: townExports.id })
  await writeInJournal(db, 'town-export-asked', { now, about: { exportId: asked?.id ?? '' } })
}
