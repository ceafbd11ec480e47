import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import postgres from 'postgres'
import { beforeAll, describe, expect, it } from 'vitest'
import { inCommune } from '@/database/door'
import { bookingRequests, bookings, sessionPlaces } from '@/database/schema/bookings'
import { sessionsByIds } from '@/features/booking/session-rows'
import {
  aFamily,
  aTown,
  book,
  type Child,
  centresOf,
  type Family,
  inSeptember,
  sendTable,
  sessionsOn,
  type Town,
  validate,
} from '../world/bookings'

const rivals = 12

/** Holds each booking a moment between its look and its commit, so that the window is wide enough to fall through. */
beforeAll(async () => {
  const admin = postgres(process.env.ADMIN_DATABASE_URL as string, { max: 1, onnotice: () => {} })
  await admin.unsafe(`
    create function hold_the_window() returns trigger language plpgsql as $$
      begin perform pg_sleep(0.03); return new; end $$;
    create trigger hold_the_window before insert on bookings for each row execute function hold_the_window();
    alter table session_places drop constraint session_places_never_sold_twice`)
  await admin.end()
})

/** What a booking would be without the lock: look, compare, insert, count. Only here, to show that the race is real. */
const bookUnguarded = (family: Family, sessionId: string) =>
  inCommune(family.town.communeId, { role: 'family', accountId: family.accountId }, async (db) => {
    const [session] = await sessionsByIds(db, [sessionId])
    if ((session?.placesLeft ?? 0) <= 0) return false
    const requestId = randomUUID()
    await db.insert(bookingRequests).values({
      communeId: db.communeId,
      id: requestId,
      number: 1000 + Math.floor(Math.random() * 1e8),
      householdId: family.householdId,
      accountId: family.accountId,
      activity: 'mercredi',
      idempotencyKey: requestId,
      submittedAt: inSeptember,
      recordVersion: 1,
    })
    await db.insert(bookings).values({
      communeId: db.communeId,
      sessionId,
      childId: (family.children[0] as Child).childId,
      householdId: family.householdId,
      requestId,
      bookedAt: inSeptember,
    })
    return true
  })

const liveIn = (town: Town, sessionId: string) =>
  inCommune(town.communeId, { role: 'worker' }, (db) =>
    db
      .select({ id: bookings.id })
      .from(bookings)
      .where(
        and(
          eq(bookings.communeId, db.communeId),
          eq(bookings.sessionId, sessionId),
          isNull(bookings.cancelledAt),
        ),
      ),
  ).then((rows) => rows.length)

const families = (town: Town, count = rivals, kids?: Parameters<typeof aFamily>[1]) =>
  Promise.all(Array.from({ length: count }, () => aFamily(town, kids)))

describe('Douze familles, une place', () => {
  it('sans verrou, la place est vendue plusieurs fois : la course est réelle', async () => {
    const town = await aTown({ places: 1 })
    const { morning } = await sessionsOn(town)
    await Promise.all((await families(town)).map((family) => bookUnguarded(family, morning)))
    expect(await liveIn(town, morning)).toBeGreaterThan(1)
  })

  it('avec le verrou, une seule l’obtient et onze apprennent que c’est complet', async () => {
    const town = await aTown({ places: 1 })
    const { morning } = await sessionsOn(town)
    const outcomes = await Promise.all((await families(town)).map((family) => book(family, [morning])))
    expect(outcomes.filter((o) => o?.ok)).toHaveLength(1)
    expect(outcomes.filter((o) => o && !o.ok && o.refusal.code === 'session-full')).toHaveLength(rivals - 1)
    expect(await liveIn(town, morning)).toBe(1)
  })
})

describe('Plusieurs dates à la fois', () => {
  it('des familles qui cochent les mêmes jours en sens contraires ne se bloquent jamais', async () => {
    const town = await aTown({ places: 100 })
    const days = await Promise.all(
      ['2026-11-04', '2026-11-18', '2026-11-25', '2026-12-02', '2026-12-09'].map((on) =>
        sessionsOn(town, on),
      ),
    )
    const mornings = days.map((d) => d.morning)
    const outcomes = await Promise.all(
      (await families(town)).map((family, i) => book(family, i % 2 ? mornings : mornings.toReversed())),
    )
    expect(outcomes.every((o) => o?.ok)).toBe(true)
  })
})

describe('Le même enfant', () => {
  it('demandé au même moment dans deux centres à la même heure n’est réservé que dans un', async () => {
    const town = await aTown({ places: 5 })
    const [here, there] = centresOf(town) as [string, string]
    for (let round = 0; round < 5; round += 1) {
      const family = await aFamily(town, [{ firstName: 'Léa', centre: here, second: there }])
      const [one, two] = family.children as [Child, Child]
      const mornings = [await sessionsOn(town, undefined, here), await sessionsOn(town, undefined, there)]
      const outcomes = await Promise.all([
        book(family, [mornings[0]?.morning as string], one),
        book(family, [mornings[1]?.morning as string], two),
      ])
      expect(outcomes.filter((o) => o?.ok)).toHaveLength(1)
    }
  })

  it('validé cinq fois de suite ne l’est qu’une fois', async () => {
    const town = await aTown({ places: 5 })
    const family = await aFamily(town)
    const { morning } = await sessionsOn(town)
    const child = family.children[0] as Child
    await sendTable(family, child, { ticked: [morning] })
    await Promise.all(Array.from({ length: 5 }, () => validate(family, child)))
    expect(await liveIn(town, morning)).toBe(1)
  })

  it('réservé et annulé par beaucoup de familles laisse le compte des places juste', async () => {
    const town = await aTown({ places: 4 })
    const { morning } = await sessionsOn(town)
    await Promise.all(
      (await families(town, 8)).map(async (family) => {
        const outcome = await book(family, [morning])
        if (!outcome?.ok) return
        await sendTable(family, family.children[0] as Child, {
          shown: [morning],
          booked: [morning],
          ticked: [],
        })
        await validate(family, family.children[0] as Child)
      }),
    )
    const [row] = await inCommune(town.communeId, { role: 'agent', accountId: randomUUID() }, (db) =>
      db
        .select({ booked: sessionPlaces.booked })
        .from(sessionPlaces)
        .where(and(eq(sessionPlaces.communeId, db.communeId), eq(sessionPlaces.sessionId, morning))),
    )
    expect(row?.booked).toBe(await liveIn(town, morning))
  })
})
