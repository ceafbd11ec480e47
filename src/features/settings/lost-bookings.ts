import { sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { PlannedSession } from '@/communes/planned-sessions'
import type { CommuneDb } from '@/database/door'

/** What families have booked in sessions that a draft no longer plans: counts, and the days. */
export type LostBookings = { bookings: number; households: number; days: Temporal.PlainDate[] }

const mostSessions = 20_000

/** Counts the live bookings of these sessions; no name, no child. */
export async function lostBookings(db: CommuneDb, lost: PlannedSession[]): Promise<LostBookings> {
  if (lost.length === 0) return { bookings: 0, households: 0, days: [] }
  const asked = JSON.stringify(
    lost.slice(0, mostSessions).map(({ activity, centre, unit, on }) => ({ activity, centre, unit, on })),
  )
  const [row] = await db.execute<{ bookings: number; households: number; days: string[] | null }>(sql`
    select count(*)::int as bookings, count(distinct b.household_id)::int as households,
      array_agg(distinct s.on_day::text order by s.on_day::text) as days
    from jsonb_to_recordset(${asked}::text::jsonb) as p(activity text, centre text, unit text, "on" text)
    join sessions s on s.commune_id = ${db.communeId}::uuid and s.activity = p.activity and s.centre = p.centre
      and s.unit = p.unit and s.on_day = p."on"::date
    join bookings b on b.commune_id = ${db.communeId}::uuid and b.session_id = s.id and b.cancelled_at is null`)
  return {
    bookings: row?.bookings ?? 0,
    households: row?.households ?? 0,
    days: (row?.days ?? []).map((day) => Temporal.PlainDate.from(day)),
  }
}
