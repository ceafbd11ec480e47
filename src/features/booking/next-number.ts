import { sql } from 'drizzle-orm'
import type { CommuneDb } from '@/database/door'
import { counters } from '@/database/schema/bookings'

/** The next number of a series, without a gap: the row is held until the transaction ends, so take it last. */
export async function nextNumber(db: CommuneDb, series: string): Promise<number> {
  const [row] = await db
    .insert(counters)
    .values({ communeId: db.communeId, name: series, value: 1 })
    .onConflictDoUpdate({
      target: [counters.communeId, counters.name],
      set: { value: sql`${counters.value} + 1` },
    })
    .returning({ value: counters.value })
  return (row as { value: number }).value
}
