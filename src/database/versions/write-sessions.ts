import { and, eq, inArray, isNull, not, notInArray, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type PlannedSession, plannedSessions } from '@/communes/planned-sessions'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '../door'
import { sessions } from '../schema/bookings'

const batch = 2_000

const rowsOf = (planned: PlannedSession[]) => sql`jsonb_to_recordset(${JSON.stringify(planned)}::text::jsonb)
  as p(activity text, "schoolYear" text, centre text, unit text, "on" text, "startsAtTime" text, "endsAtTime" text, places int)`

async function writeBatch(db: CommuneDb, planned: PlannedSession[]) {
  await db.execute(sql`
    insert into sessions (commune_id, activity, school_year, centre, unit, on_day, starts_at_time, ends_at_time)
    select ${db.communeId}::uuid, p.activity, p."schoolYear", p.centre, p.unit, p."on"::date,
           p."startsAtTime"::time, p."endsAtTime"::time
    from ${rowsOf(planned)}
    on conflict (commune_id, activity, centre, on_day, unit) do update
      set withdrawn_at = null, starts_at_time = excluded.starts_at_time, ends_at_time = excluded.ends_at_time
      where sessions.commune_id = ${db.communeId}::uuid`)
  await db.execute(sql`
    insert into session_places (commune_id, session_id, channel, places)
    select ${db.communeId}::uuid, s.id, 'online', p.places
    from ${rowsOf(planned)}
    join sessions s on s.commune_id = ${db.communeId}::uuid and s.activity = p.activity and s.centre = p.centre
      and s.unit = p.unit and s.on_day = p."on"::date
    on conflict (commune_id, session_id, channel) do nothing`)
  // Places that are taken stay: a town may lower the number to what is booked, never below. Only rows that change are
  // touched, in one order, so that families who book meanwhile wait for nothing else.
  await db.execute(sql`
    with wanted as (
      select sp.session_id, greatest(p.places, sp.booked) as places
      from ${rowsOf(planned)}
      join sessions s on s.commune_id = ${db.communeId}::uuid and s.activity = p.activity and s.centre = p.centre
        and s.unit = p.unit and s.on_day = p."on"::date
      join session_places sp on sp.commune_id = ${db.communeId}::uuid and sp.session_id = s.id and sp.channel = 'online'
      where sp.places <> greatest(p.places, sp.booked)
      order by sp.session_id for update of sp)
    update session_places set places = greatest(wanted.places, session_places.booked)
    from wanted where session_places.commune_id = ${db.communeId}::uuid
      and session_places.session_id = wanted.session_id and session_places.channel = 'online'`)
}

/**
 * The sessions that follow from a record: new ones are added, those that no longer follow are withdrawn with their
 * bookings kept, and those of an activity's other school years stay as they were. Answers how many follow.
 */
export async function writeSessions(
  db: CommuneDb,
  record: CommuneRecord,
  now: Temporal.Instant,
): Promise<number> {
  const planned = plannedSessions(record)
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
  for (let from = 0; from < planned.length; from += batch)
    await writeBatch(db, planned.slice(from, from + batch))
  return planned.length
}
