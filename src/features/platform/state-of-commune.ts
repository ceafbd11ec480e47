import { and, count, desc, eq, gte, isNull } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { directoryAt } from '@/communes/versions'
import { type CommuneDb, type CommuneId, readInCommune } from '@/database/door'
import { sessions } from '@/database/schema/bookings'
import type { communes } from '@/database/schema/platform'
import { recordVersions } from '@/database/schema/records'
import { communeFigures, lastFaults } from '@/database/schema/town'
import { platformTimeZone } from './platform-time-zone'

export type DirectoryEntry = typeof communes.$inferSelect
export type Figures = Omit<typeof communeFigures.$inferSelect, 'communeId'>
export type LastFault = Omit<typeof lastFaults.$inferSelect, 'communeId'>

/** What an operator sees of a commune: its entry in the directory, and numbers. No person, no booking. */
export type CommuneState = DirectoryEntry & {
  /** The version in force now, and the next ones. */
  inForce: number
  toCome: { version: number; at: Temporal.Instant }[]
  publishedAt: Temporal.Instant | null
  sessionsToCome: number
  figures: Figures | null
  /** The last of each place, the latest first. */
  faults: LastFault[]
}

const mostFaults = 5

async function lastPublication(db: CommuneDb): Promise<Temporal.Instant | null> {
  const [row] = await db
    .select({ publishedAt: recordVersions.publishedAt })
    .from(recordVersions)
    .where(eq(recordVersions.communeId, db.communeId))
    .orderBy(desc(recordVersions.publishedAt))
    .limit(1)
  return row?.publishedAt ?? null
}

async function sessionsFrom(db: CommuneDb, today: Temporal.PlainDate): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(sessions)
    .where(and(eq(sessions.communeId, db.communeId), isNull(sessions.withdrawnAt), gte(sessions.on, today)))
  return row?.count ?? 0
}

/** What one commune says of itself, read inside it: no statement ever joins two communes. */
export function stateOfCommune(
  operatorId: string,
  entry: DirectoryEntry,
  now: Temporal.Instant,
): Promise<CommuneState> {
  const today = now.toZonedDateTimeISO(platformTimeZone).toPlainDate()
  const { recordVersion: inForce, coming } = directoryAt(entry, now)
  const toCome = coming.map(({ version, from }) => ({ version, at: Temporal.Instant.from(from) }))
  return readInCommune(entry.id as CommuneId, { role: 'operator', operatorId }, async (db) => {
    const [figures] = await db
      .select()
      .from(communeFigures)
      .where(eq(communeFigures.communeId, db.communeId))
      .orderBy(desc(communeFigures.countedOn))
      .limit(1)
    const faults = await db
      .select()
      .from(lastFaults)
      .where(eq(lastFaults.communeId, db.communeId))
      .orderBy(desc(lastFaults.at))
      .limit(mostFaults)
    const publishedAt = await lastPublication(db)
    const sessionsToCome = await sessionsFrom(db, today)
    return {
      ...entry,
      ...{ inForce, toCome, publishedAt, sessionsToCome },
      ...{ figures: figures ?? null, faults },
    }
  })
}
