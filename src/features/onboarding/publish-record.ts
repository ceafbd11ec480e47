import { and, eq, inArray, isNull, not, notInArray, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type PlannedSession, plannedSessions } from '@/communes/planned-sessions'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { sessions } from '@/database/schema/bookings'
import { communes } from '@/database/schema/platform'
import { recordVersions } from '@/database/schema/records'

export type Publication = { version: number; changed: boolean; sessions: number }

const batch = 2_000

async function writeSessions(db: CommuneDb, planned: PlannedSession[], now: Temporal.Instant) {
  // An activity that goes on into another school year keeps what was planned before; one that left the record goes.
  const goingOn = [...new Set(planned.map((p) => p.activity))]
  const years = [...new Set(planned.map((p) => p.schoolYear))]
  const ofAnotherYear = and(inArray(sessions.activity, goingOn), notInArray(sessions.schoolYear, years))
  await db
    .update(sessions)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(sessions.communeId, db.communeId),
        isNull(sessions.withdrawnAt),
        ofAnotherYear && not(ofAnotherYear),
      ),
    )
  for (let from = 0; from < planned.length; from += batch) {
    const rows = JSON.stringify(planned.slice(from, from + batch))
    await db.execute(sql`
      insert into sessions (commune_id, activity, school_year, centre, unit, on_day, starts_at_time, ends_at_time)
      select ${db.communeId}::uuid, p.activity, p."schoolYear", p.centre, p.unit, p."on"::date,
             p."startsAtTime"::time, p."endsAtTime"::time
      from jsonb_to_recordset(${rows}::text::jsonb)
        as p(activity text, "schoolYear" text, centre text, unit text, "on" text, "startsAtTime" text, "endsAtTime" text)
      on conflict (commune_id, activity, centre, on_day, unit) do update
        set withdrawn_at = null, starts_at_time = excluded.starts_at_time, ends_at_time = excluded.ends_at_time`)
    // Places that are taken stay: a town may lower the number to what is booked, never below.
    await db.execute(sql`
      insert into session_places (commune_id, session_id, channel, places)
      select s.commune_id, s.id, 'online', p.places
      from jsonb_to_recordset(${rows}::text::jsonb)
        as p(activity text, centre text, unit text, "on" text, places int)
      join sessions s on s.commune_id = ${db.communeId}::uuid and s.activity = p.activity and s.centre = p.centre
        and s.unit = p.unit and s.on_day = p."on"::date
      on conflict (commune_id, session_id, channel) do update
        set places = greatest(excluded.places, session_places.booked)`)
  }
}

/**
 * Puts a record in force: a new version, the commune's entry in the directory, and the sessions that follow.
 * The same record again changes nothing. Sessions that no longer follow are withdrawn, with their bookings
 * kept; those of an activity's other school years stay as they were.
 */
export async function publishRecord(
  db: CommuneDb,
  record: CommuneRecord,
  by: { now: Temporal.Instant; author: string; reason: string },
): Promise<Publication> {
  const [known] = await db
    .select({ version: communes.recordVersion })
    .from(communes)
    .where(eq(communes.id, db.communeId))
    .for('update')
  const planned = plannedSessions(record)
  if (known) {
    const [inForce] = await db
      .select({ same: sql<boolean>`${recordVersions.record} = ${JSON.stringify(record)}::text::jsonb` })
      .from(recordVersions)
      .where(and(eq(recordVersions.communeId, db.communeId), eq(recordVersions.version, known.version)))
    if (inForce?.same) return { version: known.version, changed: false, sessions: planned.length }
  }
  const version = (known?.version ?? 0) + 1
  const entry = { slug: record.slug, inseeCode: record.inseeCode, name: record.name, recordVersion: version }
  if (known) await db.update(communes).set(entry).where(eq(communes.id, db.communeId))
  else await db.insert(communes).values({ id: db.communeId, ...entry })
  await db.insert(recordVersions).values({
    communeId: db.communeId,
    version,
    record,
    publishedAt: by.now,
    author: by.author,
    reason: by.reason,
  })
  await writeSessions(db, planned, by.now)
  await writeInJournal(db, 'record-published', { now: by.now, about: { version: String(version) } })
  return { version, changed: true, sessions: planned.length }
}
