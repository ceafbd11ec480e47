import { and, eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { CommuneRecord } from '@/communes/record'
import { inCommune } from '@/database/door'
import { bookings, sessions } from '@/database/schema/bookings'
import { planningOf } from '@/features/booking/planning'
import { bookingContent } from '@/features/mail/booking-content'
import { asAgent, first, liveOf } from '../world/booked'
import {
  aFamily,
  afterChange,
  aTown,
  book,
  type Child,
  centresOf,
  type Family,
  recapFor,
  sendTable,
  sessionsOn,
  type Town,
  validate,
  wednesday,
  withReglement,
} from '../world/bookings'

const at = (instant: string) => Temporal.Instant.from(instant)
const source = { cite: 'Règlement, article 9' }
const said = { label: 'Essai', sentence: 'Une phrase de la commune.', source }
const inForce = (family: Family, town: Town): Family => ({ ...family, town })

/** What was stored with the bookings of a child, by day. */
const lateOf = (town: Town, childId: string) =>
  asAgent(town, (db) =>
    db
      .select({ on: sessions.on, late: bookings.late, cancelledLate: bookings.cancelledLate })
      .from(bookings)
      .innerJoin(
        sessions,
        and(eq(sessions.communeId, bookings.communeId), eq(sessions.id, bookings.sessionId)),
      )
      .where(
        and(
          eq(bookings.communeId, db.communeId),
          eq(sessions.communeId, db.communeId),
          eq(bookings.childId, childId),
        ),
      )
      .orderBy(sessions.on),
  )

async function cancel(family: Family, sessionId: string, now: Temporal.Instant) {
  await sendTable(family, first(family), { shown: [sessionId], booked: [sessionId], ticked: [] }, now)
  return validate(family, first(family), {}, now)
}

describe('À Chanteloup', async () => {
  const town = await aTown({ rulesOf: 'chanteloup-les-vignes' })

  it('jusqu’au 30 septembre, une réservation hors délai est acceptée comme les autres', async () => {
    const family = await aFamily(town)
    const { morning } = await sessionsOn(town, '2026-10-07')
    expect(await book(family, [morning], first(family), at('2026-09-30T21:59:00Z'))).toMatchObject({
      ok: true,
    })
    expect(await lateOf(town, first(family).childId)).toMatchObject([{ late: null }])
  })

  it('à partir du 1er octobre elle est acceptée, et la majoration annoncée est dite et gardée', async () => {
    const family = await aFamily(town)
    const { morning } = await sessionsOn(town, '2026-10-07')
    const now = at('2026-09-30T22:00:00Z')
    await sendTable(family, first(family), { ticked: [morning] }, now)
    const recap = await recapFor(family, first(family), now)
    const charge = { trigger: 'booked-late', effect: { kind: 'announced' }, discretionary: true }
    expect(recap?.lines).toMatchObject([{ late: charge }])
    const outcome = await validate(family, first(family), {}, now)
    expect(await lateOf(town, first(family).childId)).toMatchObject([{ late: charge }])
    const requestId = outcome?.ok ? outcome.done.id : ''
    const mail = await inCommune(town.communeId, { role: 'worker' }, (db) =>
      bookingContent(db, { accountId: family.accountId, about: { requestId } } as never),
    )
    expect(mail).toMatchObject({
      booked: [{ days: [{ until: null, late: [{ charge }] }] }],
      lateSentences: ['Après le 30 septembre, une réservation hors délai peut être majorée.'],
    })
  })

  it('si le délai passe entre le récapitulatif et « Valider », rien n’est majoré sans être dit', async () => {
    const family = await aFamily(town)
    const { morning } = await sessionsOn(town, '2026-12-02')
    const inTime = at('2026-11-18T22:59:00Z')
    await sendTable(family, first(family), { ticked: [morning] }, inTime)
    const seen = (await recapFor(family, first(family), inTime))?.seen ?? ''
    expect(await validate(family, first(family), { seen }, at('2026-11-18T23:00:00Z'))).toMatchObject({
      ok: false,
      refusal: { code: 'request-changed' },
    })
  })

  it('la table dit les cases qui seraient hors délai', async () => {
    const family = await aFamily(town)
    const planning = await inCommune(town.communeId, { role: 'family', accountId: family.accountId }, (db) =>
      planningOf(db, first(family).enrolmentId, {
        accountId: family.accountId,
        record: town.record,
        now: at('2026-11-20T08:00:00Z'),
        period: '2026-12',
      }),
    )
    expect(planning?.days.map(({ on, boxes }) => [on.toString(), boxes[0]?.late?.effect?.kind])).toEqual([
      ['2026-12-02', 'announced'],
      ['2026-12-09', undefined],
      ['2026-12-16', undefined],
    ])
  })
})

describe('Avant l’ouverture', async () => {
  const rule = { kind: 'fixed-date', opensOn: '2026-10-12', at: '08:30' } as const
  const town = await aTown({ rules: { openings: [{ ...said, rule }] } })

  it('une réservation est refusée et dit quand elle ouvre', async () => {
    const family = await aFamily(town)
    const { morning } = await sessionsOn(town)
    expect(await book(family, [morning], first(family), at('2026-10-12T06:29:00Z'))).toMatchObject({
      ok: false,
      refusal: { code: 'not-open-yet', facts: { opensAt: '2026-10-12T08:30', article: source.cite } },
    })
  })

  it('à l’heure dite elle est acceptée', async () => {
    const family = await aFamily(town)
    const { morning } = await sessionsOn(town)
    expect(await book(family, [morning], first(family), at('2026-10-12T06:30:00Z'))).toMatchObject({
      ok: true,
    })
  })
})

it('À Rennes, un troisième centre est refusé', async () => {
  const town = await aTown()
  const [centre, second, third] = centresOf(town) as [string, string, string]
  const family = await aFamily(town, [{ firstName: 'Léa', centre, second, third }])
  const bookAt = async (where: string, on: string) => {
    const child = family.children.find((one) => one.centre === where) as Child
    return book(family, [(await sessionsOn(town, on, where)).morning], child)
  }
  expect(await bookAt(centre, '2026-11-04')).toMatchObject({ ok: true })
  expect(await bookAt(second, '2026-12-02')).toMatchObject({ ok: true })
  expect(await bookAt(third, '2027-01-06')).toMatchObject({
    ok: false,
    refusal: { code: 'limit-exceeded', facts: { limit: 'too-many-centres', max: 2 } },
  })
})

describe('À partir de la 2e fois', async () => {
  const add = { kind: 'add', cents: 100 } as const
  const town = await aTown({
    rules: {
      late: [
        {
          ...said,
          rule: [
            { trigger: 'booked-late', counter: { fromNth: 2 }, effect: add },
            { trigger: 'cancelled-late', effect: { kind: 'bill' } },
          ],
        },
      ],
    },
  })

  it('la première est gardée sans rien coûter, la seconde est majorée', async () => {
    const family = await aFamily(town)
    const november = await sessionsOn(town, wednesday)
    const later = await sessionsOn(town, '2026-11-18')
    await book(family, [november.morning], first(family), at('2026-11-02T08:00:00Z'))
    await book(family, [later.morning], first(family), at('2026-11-16T08:00:00Z'))
    expect(await lateOf(town, first(family).childId)).toMatchObject([
      { late: { effect: null, nth: 1 } },
      { late: { effect: add, nth: 2 } },
    ])
  })

  it('une annulation tardive est faite, et reste due', async () => {
    const family = await aFamily(town)
    const { afternoon } = await sessionsOn(town, wednesday)
    await book(family, [afternoon])
    expect(await cancel(family, afternoon, at('2026-11-02T08:00:00Z'))).toMatchObject({ ok: true })
    expect(await lateOf(town, first(family).childId)).toMatchObject([
      { late: null, cancelledLate: { trigger: 'cancelled-late', effect: { kind: 'bill' } } },
    ])
  })
})

describe('Ce qui a été réservé sous une version de la fiche', async () => {
  const old = await aTown()
  const thirtyDays = withReglement(old.record, {
    deadlines: [{ ...said, scope: { actions: ['book', 'cancel'] }, rule: { kind: 'days-before', n: 30 } }],
  })
  const withoutWednesdays: CommuneRecord = {
    ...old.record,
    activities: old.record.activities.filter(({ key }) => key !== 'mercredi'),
  }
  const tenDaysBefore = at('2026-10-25T08:00:00Z')
  const { morning } = await sessionsOn(old)
  const [under, control, leaving] = [await aFamily(old), await aFamily(old), await aFamily(old)]
  await book(under, [morning])
  await book(leaving, [morning])
  const strict = await afterChange(old, thirtyDays)
  await book(inForce(control, strict), [morning])

  it('s’annule dans le délai de cette version', async () => {
    expect(await cancel(inForce(under, strict), morning, tenDaysBefore)).toMatchObject({ ok: true })
    expect(await liveOf(old, first(under).childId)).toEqual([])
  })

  it('alors que la nouvelle refuse ce qui a été réservé sous elle', async () => {
    expect(await cancel(inForce(control, strict), morning, tenDaysBefore)).toMatchObject({
      ok: false,
      refusal: { code: 'deadline-passed', facts: { action: 'cancel', lastMoment: '2026-10-05T23:59' } },
    })
  })

  it('et la nouvelle refuse d’y réserver encore', async () => {
    const family = inForce(await aFamily(old), strict)
    expect(await book(family, [morning], first(family), tenDaysBefore)).toMatchObject({
      ok: false,
      refusal: { code: 'deadline-passed', facts: { action: 'book' } },
    })
  })

  it('s’annule encore quand l’activité a quitté la fiche', async () => {
    const gone = await afterChange(old, withoutWednesdays)
    expect(await cancel(inForce(leaving, gone), morning, tenDaysBefore)).toMatchObject({ ok: true })
    expect(await liveOf(old, first(leaving).childId)).toEqual([])
  })
})
