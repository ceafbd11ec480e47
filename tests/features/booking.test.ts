import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { inCommune } from '@/database/door'
import { bookingRequests } from '@/database/schema/bookings'
import { dropRefused } from '@/features/booking/drop-refused'
import { planningOf } from '@/features/booking/planning'
import { asAgent, bookedIn, first, liveOf, mailsOf } from '../world/booked'
import {
  aFamily,
  aTown,
  book,
  type Child,
  centresOf,
  type Family,
  inSeptember,
  recapFor,
  sendTable,
  sessionsOn,
  type Town,
  validate,
  wednesday,
} from '../world/bookings'

let town: Town
beforeAll(async () => {
  town = await aTown({ places: 3 })
})

const recap = (family: Family, child = first(family), now = inSeptember) => recapFor(family, child, now)

describe('Réserver', () => {
  it('enregistre la demande, prend les places et écrit le courriel dans la même transaction', async () => {
    const family = await aFamily(town)
    const { morning, meal } = await sessionsOn(town)
    const before = await bookedIn(town, morning)
    const outcome = await book(family, [morning, meal])
    expect(outcome).toMatchObject({ ok: true })
    expect(await liveOf(town, first(family).childId)).toEqual([morning, meal].sort())
    expect(await bookedIn(town, morning)).toBe((before ?? 0) + 1)
    expect(await mailsOf(town, family.accountId)).toHaveLength(1)
  })

  it('deux fois par un double appui ne réserve qu’une fois, sous le même numéro', async () => {
    const family = await aFamily(town)
    const { afternoon } = await sessionsOn(town, '2026-11-18')
    await sendTable(family, first(family), { ticked: [afternoon] })
    const form = { key: randomUUID(), seen: (await recap(family))?.seen }
    const [one, two] = await Promise.all([
      validate(family, first(family), form),
      validate(family, first(family), form),
    ])
    expect(one).toMatchObject({ ok: true })
    expect(two).toEqual(one)
    expect(await liveOf(town, first(family).childId)).toEqual([afternoon])
    expect(await bookedIn(town, afternoon)).toBe(1)
    expect(await mailsOf(town, family.accountId)).toHaveLength(1)
  })

  it('pour deux enfants en un geste réserve chacun dans son centre', async () => {
    const [here, there] = centresOf(town) as [string, string]
    const family = await aFamily(town, [
      { firstName: 'Léa', centre: here },
      { firstName: 'Noé', centre: there },
    ])
    const [lea, noe] = family.children as [Child, Child]
    const mine = await sessionsOn(town, '2026-12-02', here)
    const his = await sessionsOn(town, '2026-12-02', there)
    await sendTable(family, lea, { ticked: [mine.morning], also: [noe.enrolmentId] })
    expect(await validate(family, lea)).toMatchObject({ ok: true })
    expect(await liveOf(town, lea.childId)).toEqual([mine.morning])
    expect(await liveOf(town, noe.childId)).toEqual([his.morning])
  })

  it('est tout ou rien : une ligne impossible, et rien n’est écrit', async () => {
    const family = await aFamily(town)
    const { morning } = await sessionsOn(town, '2026-12-09')
    const { meal } = await sessionsOn(town, '2026-12-16')
    const outcome = await book(family, [morning, meal])
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'needs-another-unit' } })
    expect(await liveOf(town, first(family).childId)).toEqual([])
    expect(await bookedIn(town, morning)).toBe(0)
    expect(await mailsOf(town, family.accountId)).toEqual([])
  })

  it('après le dernier moment est refusé, et le brouillon reste', async () => {
    const family = await aFamily(town)
    const { morning } = await sessionsOn(town, wednesday)
    const late = Temporal.Instant.from('2026-10-27T23:00:00Z')
    const outcome = await book(family, [morning], first(family), late)
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'deadline-passed', facts: { lastMoment: '2026-10-27T23:59' } },
    })
    expect((await recap(family, first(family), late))?.lines).toHaveLength(1)
  })

  it('rien n’est rien : sans case changée, la demande le dit', async () => {
    const family = await aFamily(town)
    expect(await validate(family, first(family))).toMatchObject({
      ok: false,
      refusal: { code: 'nothing-to-do' },
    })
  })

  it('l’enfant d’un autre foyer ne se trouve pas', async () => {
    const [mine, theirs] = [await aFamily(town), await aFamily(town)]
    const { morning } = await sessionsOn(town, '2026-12-09')
    expect(await sendTable(mine, first(theirs), { ticked: [morning] })).toBeNull()
    expect(await validate(mine, first(theirs))).toBeNull()
  })

  it('une séance d’un autre centre glissée dans le formulaire est ignorée', async () => {
    const [here, there] = centresOf(town) as [string, string]
    const family = await aFamily(town, [{ firstName: 'Léa', centre: here }])
    const elsewhere = await sessionsOn(town, '2026-12-09', there)
    expect(await book(family, [elsewhere.morning])).toMatchObject({
      ok: false,
      refusal: { code: 'nothing-to-do' },
    })
  })

  it('numérote les demandes d’une commune sans trou', async () => {
    const other = await aTown({ places: 30 })
    const { morning } = await sessionsOn(other)
    const families = await Promise.all(Array.from({ length: 6 }, () => aFamily(other)))
    await Promise.all(families.map((family) => book(family, [morning])))
    const numbers = await asAgent(other, (db) =>
      db
        .select({ number: bookingRequests.number })
        .from(bookingRequests)
        .where(eq(bookingRequests.communeId, db.communeId)),
    )
    expect(numbers.map((n) => n.number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('Revenir au récapitulatif après « Valider »', () => {
  const later = (minutes: number) => inSeptember.add({ minutes })

  it('rappelle dans l’heure la demande enregistrée, puis plus', async () => {
    const family = await aFamily(town)
    const { morning } = await sessionsOn(town, '2027-01-13')
    const outcome = await book(family, [morning])
    const request = outcome?.ok ? outcome.done : undefined
    expect((await recap(family, first(family), later(60)))?.latest).toEqual(request)
    expect((await recap(family, first(family), later(61)))?.latest).toBeUndefined()
  })

  it('ne rappelle rien tant qu’il reste quelque chose à valider', async () => {
    const family = await aFamily(town)
    const { morning, afternoon } = await sessionsOn(town, '2027-01-20')
    await book(family, [morning])
    await sendTable(family, first(family), { ticked: [morning, afternoon] })
    expect((await recap(family, first(family), later(5)))?.latest).toBeUndefined()
  })
})

describe('Une place prise entre-temps', () => {
  it('est dite comme telle, avec ce qui reste libre ailleurs et aux dates suivantes', async () => {
    const small = await aTown({ places: 1 })
    const { morning } = await sessionsOn(small)
    const [slow, quick] = [await aFamily(small), await aFamily(small)]
    await sendTable(slow, first(slow), { ticked: [morning] })
    await book(quick, [morning])
    expect(await validate(slow, first(slow))).toMatchObject({ ok: false, refusal: { code: 'session-full' } })
    const [line] = (await recap(slow))?.lines ?? []
    expect(line?.refusal?.code).toBe('session-full')
    expect(centresOf(small).slice(1)).toContain(line?.free.sameDay[0]?.centre)
    expect(line?.free.sameCentre[0]?.on.toString()).toBe('2026-11-18')
  })

  it('se retire de la demande, et le reste se valide', async () => {
    const small = await aTown({ places: 1 })
    const gone = await sessionsOn(small)
    const left = await sessionsOn(small, '2026-11-18')
    const [slow, quick] = [await aFamily(small), await aFamily(small)]
    await sendTable(slow, first(slow), { ticked: [gone.morning, left.morning] })
    await book(quick, [gone.morning])
    await inCommune(small.communeId, { role: 'family', accountId: slow.accountId }, (db) =>
      dropRefused(db, first(slow).enrolmentId, {
        accountId: slow.accountId,
        record: small.record,
        now: inSeptember,
      }),
    )
    expect(await validate(slow, first(slow))).toMatchObject({ ok: true })
    expect(await liveOf(small, first(slow).childId)).toEqual([left.morning])
  })

  it('manque à un seul des deux enfants : il se retire seul, l’autre garde sa demande', async () => {
    const small = await aTown({ places: 1 })
    const family = await aFamily(small, [{ firstName: 'Léa' }, { firstName: 'Noé' }])
    const [lea, noe] = family.children as [Child, Child]
    const { morning } = await sessionsOn(small)
    await sendTable(family, lea, { ticked: [morning], also: [noe.enrolmentId] })
    await inCommune(small.communeId, { role: 'family', accountId: family.accountId }, (db) =>
      dropRefused(db, lea.enrolmentId, {
        accountId: family.accountId,
        record: small.record,
        now: inSeptember,
      }),
    )
    expect(await validate(family, lea)).toMatchObject({ ok: true })
    expect([await liveOf(small, lea.childId), await liveOf(small, noe.childId)]).toEqual([[morning], []])
  })
})

describe('Annuler', () => {
  it('c’est décocher : la place est rendue et un courriel part', async () => {
    const family = await aFamily(town)
    const { afternoon } = await sessionsOn(town, '2027-01-06')
    await book(family, [afternoon])
    await sendTable(family, first(family), { shown: [afternoon], booked: [afternoon], ticked: [] })
    expect(await validate(family, first(family))).toMatchObject({ ok: true })
    expect(await liveOf(town, first(family).childId)).toEqual([])
    expect(await bookedIn(town, afternoon)).toBe(0)
    expect(await mailsOf(town, family.accountId)).toHaveLength(2)
  })

  it('puis réserver de nouveau la même date est possible', async () => {
    const family = await aFamily(town)
    const { afternoon } = await sessionsOn(town, '2027-01-13')
    await book(family, [afternoon])
    await sendTable(family, first(family), { shown: [afternoon], booked: [afternoon], ticked: [] })
    await validate(family, first(family))
    expect(await book(family, [afternoon])).toMatchObject({ ok: true })
    expect(await bookedIn(town, afternoon)).toBe(1)
  })
})

describe('Le brouillon', () => {
  it('survit : la table le retrouve, et rien n’est réservé', async () => {
    const family = await aFamily(town)
    const { morning } = await sessionsOn(town)
    await sendTable(family, first(family), { ticked: [morning] })
    const planning = await inCommune(town.communeId, { role: 'family', accountId: family.accountId }, (db) =>
      planningOf(db, first(family).enrolmentId, {
        accountId: family.accountId,
        record: town.record,
        now: inSeptember,
        period: '2026-11',
      }),
    )
    const boxes = planning?.days.flatMap((d) => d.boxes).filter((b) => b?.ticked)
    expect(boxes?.map((b) => b?.sessionId)).toEqual([morning])
    expect(await liveOf(town, first(family).childId)).toEqual([])
  })

  it('d’un geste coche toute l’année, et la valider la réserve', async () => {
    const whole = await aTown({ places: 2 })
    const family = await aFamily(whole)
    const saved = await sendTable(family, first(family), {
      go: { to: 'gesture', tick: true, of: 'year', on: '' },
      units: ['apres-midi'],
    })
    expect(saved?.moved).toBeGreaterThan(30)
    expect(await validate(family, first(family))).toMatchObject({ ok: true })
    expect(await liveOf(whole, first(family).childId)).toHaveLength(saved?.moved as number)
  })

  it('d’un geste sans moment choisi ne coche rien, et le moment choisi est rendu à l’écran', async () => {
    const family = await aFamily(town)
    const go = { to: 'gesture', tick: true, of: 'year', on: '' } as const
    const none = await sendTable(family, first(family), { go, units: [] })
    expect(none).toMatchObject({ moved: 0, units: [] })
    const morning = await sendTable(family, first(family), { go, units: ['matin', 'inconnu'] })
    expect(morning?.units).toEqual(['matin'])
  })

  it('garde les cases des autres mois quand un mois est envoyé', async () => {
    const family = await aFamily(town)
    const november = await sessionsOn(town)
    const december = await sessionsOn(town, '2026-12-02')
    await sendTable(family, first(family), { ticked: [november.morning] })
    await sendTable(family, first(family), { ticked: [december.morning] })
    expect((await recap(family))?.lines).toHaveLength(2)
  })
})

it('À tout moment, les places prises sont le nombre des réservations vivantes', async () => {
  const wrong = await asAgent(town, (db) =>
    db.execute(sql`
      select p.session_id from session_places p
      where p.commune_id = ${db.communeId} and p.booked <> (
        select count(*) from bookings b
        where b.commune_id = ${db.communeId} and b.session_id = p.session_id and b.cancelled_at is null)`),
  )
  expect(wrong).toHaveLength(0)
})
