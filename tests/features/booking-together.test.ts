import postgres from 'postgres'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CommuneId } from '@/database/door'
import { accountHouseholds, householdChildren } from '@/database/schema/households'
import { asAgent, bookedIn, first, liveOf } from '../world/booked'
import {
  aFamily,
  aTown,
  book,
  type Child,
  type Family,
  recapFor,
  sendTable,
  sessionsOn,
  type Town,
  validate,
} from '../world/bookings'

let town: Town
beforeAll(async () => {
  town = await aTown({ places: 20 })
})

/** A second adult of the same household, with an account of their own. */
async function coRepresentative(family: Family): Promise<Family> {
  const other = await aFamily(family.town)
  await asAgent(family.town, (db) =>
    db
      .insert(accountHouseholds)
      .values({ communeId: db.communeId, accountId: other.accountId, householdId: family.householdId }),
  )
  return { ...family, accountId: other.accountId }
}

/** The child's other parent, with a household of their own. */
async function otherHousehold(family: Family, child: Child): Promise<Family> {
  const other = await aFamily(family.town)
  await asAgent(family.town, (db) =>
    db
      .insert(householdChildren)
      .values({ communeId: db.communeId, householdId: other.householdId, childId: child.childId }),
  )
  return { ...other, children: [child] }
}

describe('Deux représentants, un enfant', () => {
  it('une page ouverte avant n’annule pas ce que l’autre a réservé depuis', async () => {
    const family = await aFamily(town)
    const [child, other] = [first(family), await coRepresentative(family)]
    const { morning } = await sessionsOn(town, '2026-11-04')
    const { afternoon } = await sessionsOn(town, '2026-11-18')
    await book(family, [morning])
    await sendTable(other, child, { shown: [morning, afternoon], booked: [], ticked: [afternoon] })
    expect((await recapFor(other, child))?.lines.map((l) => l.action)).toEqual(['book'])
    await validate(other, child)
    expect(await liveOf(town, child.childId)).toEqual([morning, afternoon].sort())
  })

  it('réservent en même temps la même date : elle ne l’est qu’une fois', async () => {
    const family = await aFamily(town)
    const [child, other] = [first(family), await coRepresentative(family)]
    const { morning } = await sessionsOn(town, '2026-11-25')
    const before = (await bookedIn(town, morning)) ?? 0
    await Promise.all([book(family, [morning], child), book(other, [morning], child)])
    expect(await liveOf(town, child.childId)).toEqual([morning])
    expect(await bookedIn(town, morning)).toBe(before + 1)
  })
})

describe('Un récapitulatif lu puis dépassé', () => {
  it('ne valide rien d’autre que ce qu’il montrait', async () => {
    const family = await aFamily(town)
    const child = first(family)
    const { morning } = await sessionsOn(town, '2026-12-02')
    const { afternoon } = await sessionsOn(town, '2026-12-09')
    await sendTable(family, child, { ticked: [morning] })
    const seen = (await recapFor(family, child))?.seen
    await sendTable(family, child, { ticked: [afternoon] })
    expect(await validate(family, child, { seen })).toMatchObject({
      ok: false,
      refusal: { code: 'request-changed' },
    })
    expect(await liveOf(town, child.childId)).toEqual([])
  })
})

describe('Un enfant de deux foyers', () => {
  it('l’autre foyer voit la réservation et ne peut pas l’annuler', async () => {
    const family = await aFamily(town)
    const child = first(family)
    const other = await otherHousehold(family, child)
    const { morning } = await sessionsOn(town, '2026-12-16')
    await book(family, [morning])
    await sendTable(other, child, { shown: [morning], booked: [morning], ticked: [] })
    expect(await validate(other, child)).toMatchObject({
      ok: false,
      refusal: { code: 'booked-by-other-household' },
    })
    expect(await liveOf(town, child.childId)).toEqual([morning])
  })

  it('l’autre foyer réserve pour l’enfant dans son propre foyer', async () => {
    const family = await aFamily(town)
    const child = first(family)
    const other = await otherHousehold(family, child)
    const { afternoon } = await sessionsOn(town, '2026-12-16')
    expect(await book(other, [afternoon], child)).toMatchObject({ ok: true })
  })
})

describe('La même demande pour un frère', () => {
  it('dit ce que son centre ne propose pas ce jour-là', async () => {
    const family = await aFamily(town, [{ firstName: 'Léa' }, { firstName: 'Noé' }])
    const [lea, noe] = family.children as [Child, Child]
    const { morning } = await sessionsOn(town, '2027-01-06', lea.centre)
    await moveEnrolment(town.communeId, noe)
    await sendTable(family, lea, { ticked: [morning], also: [noe.enrolmentId] })
    expect((await recapFor(family, lea))?.notOffered).toMatchObject([{ firstName: 'Noé', unit: 'matin' }])
  })
})

/** The brother's enrolment is moved to a centre that plans no session. */
async function moveEnrolment(communeId: CommuneId, child: Child) {
  const administrator = postgres(process.env.ADMIN_DATABASE_URL as string, { max: 1 })
  await administrator`update enrolments set centre = 'centre-ferme'
    where commune_id = ${communeId} and id = ${child.enrolmentId}`
  await administrator.end()
}
