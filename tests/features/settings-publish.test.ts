import { and, eq, isNull } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { CommuneRecord } from '@/communes/record'
import { inCommune } from '@/database/door'
import { sessions } from '@/database/schema/bookings'
import { bringIntoForce } from '@/database/versions/bring-into-force'
import type { AgentViewer } from '@/domain/access/who'
import { restoreVersion, withdrawVersion } from '@/features/settings/draft-moves'
import type { Commune } from '@/request/commune'
import {
  anAdministrator,
  as,
  aTown,
  change,
  daysAt,
  daysBefore,
  daysIn,
  daysTyped,
  directoryOf,
  draftIn,
  monday,
  mondayOn,
  now,
  publish,
  publishDays,
  refusalOf,
  versionsIn,
  workingIn,
} from '../world/settings'

const before = (at: Temporal.Instant) => at.subtract({ seconds: 1 })
const nextMonday = Temporal.Instant.from('2026-09-20T22:00:00Z')
const worker = { role: 'worker' } as const

async function aTownAndItsAdministrator(): Promise<[Commune, AgentViewer]> {
  const town = await aTown()
  return [town, await anAdministrator(town)]
}

const withdraw = (town: Commune, viewer: AgentViewer, version: number, at = now) =>
  as(town, viewer, (db) => withdrawVersion(db, { version }, { viewer, now: at }))

const restore = (town: Commune, viewer: AgentViewer, version: number) =>
  as(town, viewer, (db) => restoreVersion(db, { version, reason: 'Retour' }, { viewer, now }))

/** The hours at which the Wednesday mornings of the town begin. */
async function morningsOf(town: Commune): Promise<string[]> {
  const rows = await inCommune(town.id, worker, (db) =>
    db
      .selectDistinct({ at: sessions.startsAtTime })
      .from(sessions)
      .where(
        and(
          eq(sessions.communeId, db.communeId),
          eq(sessions.activity, 'mercredi'),
          eq(sessions.unit, 'matin'),
          isNull(sessions.withdrawnAt),
        ),
      ),
  )
  return rows.map(({ at }) => at.toString({ smallestUnit: 'minute' }))
}

const startsAt = (startsAtTime: string) => ({ startsAtTime })
const firstUnit = 'activities.mercredi.booking.units.matin'

describe('Une version publiée aujourd’hui', () => {
  it('vaut tout de suite', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10)
    expect(await daysAt(town, now)).toBe(10)
  })

  it('dit qui l’a publiée, pourquoi, et par quelle délibération', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10, { councilDecision: '2026-31' })
    expect((await versionsIn(town, anne))[0]).toMatchObject({
      version: 2,
      author: 'Anne Le Goff',
      authorId: anne.accountId,
      reason: 'Un essai',
      councilDecision: '2026-31',
    })
  })

  it('n’écrase pas celle d’avant', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10)
    expect((await versionsIn(town, anne)).map(({ version }) => version)).toEqual([2, 1])
  })
})

describe('Une version publiée pour lundi', () => {
  it('est lue à partir de lundi à 0 h, sans qu’aucune tâche passe', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10, { effectiveOn: mondayOn })
    expect([await daysAt(town, before(monday)), await daysAt(town, monday)]).toEqual([daysBefore, 10])
  })

  it('n’a ses séances que lorsque la tâche passe, ce jour-là', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await change(town, anne, startsAt('08:00'), { place: firstUnit })
    await publish(town, anne, { effectiveOn: mondayOn })
    const sooner = await inCommune(town.id, worker, (db) => bringIntoForce(db, before(monday)))
    const mornings = [await morningsOf(town)]
    const onTheDay = await inCommune(town.id, worker, (db) => bringIntoForce(db, monday))
    mornings.push(await morningsOf(town))
    expect([sooner, onTheDay, ...mornings]).toEqual([null, 2, ['08:30'], ['08:00']])
  })

  it('due sans que la tâche soit passée, garde ses séances quand une autre est publiée pour plus tard', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await change(town, anne, startsAt('08:00'), { place: firstUnit })
    await publish(town, anne, { effectiveOn: mondayOn })
    await publishDays(town, anne, 10, { at: monday, effectiveOn: '2026-09-21' })
    expect(await inCommune(town.id, worker, (db) => bringIntoForce(db, monday))).toBe(2)
    expect(await morningsOf(town)).toEqual(['08:00'])
  })

  it('ne se publie pas pour un jour passé', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await change(town, anne, daysTyped(10))
    expect(refusalOf(await publish(town, anne, { effectiveOn: '2026-09-06' }))).toEqual({
      code: 'effective-day-past',
      facts: { todayOn: '2026-09-07' },
    })
  })

  it('est suivie d’une autre, pour le lundi d’après', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10, { effectiveOn: mondayOn })
    await publishDays(town, anne, 12, { effectiveOn: '2026-09-21' })
    expect([await daysAt(town, now), await daysAt(town, monday), await daysAt(town, nextMonday)]).toEqual([
      daysBefore,
      10,
      12,
    ])
  })

  it('est remplacée par celle qui vaut plus tôt, et le dit', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10, { effectiveOn: '2026-09-21' })
    await publishDays(town, anne, 12, { effectiveOn: mondayOn })
    const [, second] = await versionsIn(town, anne)
    expect([second?.version, second?.withdrawnAt?.toString()]).toEqual([2, now.toString()])
    expect(await daysAt(town, nextMonday)).toBe(12)
  })
})

describe('Une version qui attend', () => {
  it('retirée, ce qui valait continue', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10, { effectiveOn: mondayOn })
    await withdraw(town, anne, 2)
    expect([await daysAt(town, monday), await directoryOf(town, anne)]).toEqual([
      daysBefore,
      { recordVersion: 1, coming: [] },
    ])
  })

  it('ne se retire plus le jour venu', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10, { effectiveOn: mondayOn })
    expect(refusalOf(await withdraw(town, anne, 2, monday))).toMatchObject({ code: 'nothing-changed' })
  })

  it('n’est pas retirée par un agent tenu à un service', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    const held = await anAdministrator(town, { services: ['jeunesse'] })
    await publishDays(town, anne, 10, { effectiveOn: mondayOn })
    expect(refusalOf(await withdraw(town, held, 2))).toMatchObject({ code: 'not-your-service' })
  })
})

describe('Une version d’avant', () => {
  it('restaurée, devient un brouillon sur la dernière, puis une version nouvelle', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10)
    await restore(town, anne, 1)
    const { record, base } = await workingIn(town, anne)
    await publish(town, anne)
    expect([daysIn(record), base.version, await daysAt(town, now)]).toEqual([daysBefore, 2, daysBefore])
    expect((await versionsIn(town, anne)).map(({ version }) => version)).toEqual([3, 2, 1])
  })

  it('remplace le brouillon qu’on avait : une page ouverte sur celui-ci l’apprend', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10)
    await change(town, anne, daysTyped(12))
    await restore(town, anne, 1)
    const stale = await change(town, anne, daysTyped(14), { revision: 1 })
    expect(refusalOf(stale)).toMatchObject({ code: 'settings-changed-elsewhere' })
  })

  it('qui n’existe pas n’est pas restaurée', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    expect(refusalOf(await restore(town, anne, 7))).toMatchObject({ code: 'nothing-changed' })
  })
})

describe('Quand la commune demande deux personnes', () => {
  const bySecondPerson = (record: CommuneRecord): CommuneRecord => ({
    ...record,
    publication: { bySecondPerson: true, source: { cite: 'Essai' } },
  })

  async function aProposal(): Promise<[Commune, AgentViewer, AgentViewer]> {
    const town = await aTown(bySecondPerson)
    const [anne, paul] = [await anAdministrator(town), await anAdministrator(town, { firstName: 'Paul' })]
    await change(town, anne, daysTyped(10))
    await publish(town, anne, { effectiveOn: mondayOn })
    return [town, anne, paul]
  }

  it('qui a changé propose seulement, avec la date et le motif', async () => {
    const [town, anne] = await aProposal()
    expect([await daysAt(town, monday), (await draftIn(town, anne))?.state]).toEqual([daysBefore, 'proposed'])
    expect(await draftIn(town, anne)).toMatchObject({
      effectiveOn: Temporal.PlainDate.from(mondayOn),
      reason: 'Un essai',
    })
  })

  it('une autre personne publie', async () => {
    const [town, anne, paul] = await aProposal()
    await publish(town, paul, { effectiveOn: mondayOn }, anne)
    expect([await daysAt(town, monday), (await versionsIn(town, paul))[0]?.author]).toEqual([
      10,
      'Paul Le Goff',
    ])
  })

  it('ce qui n’est pas proposé ne se publie pas par un autre', async () => {
    const [town, anne, paul] = await aProposal()
    await change(town, anne, daysTyped(12))
    expect(refusalOf(await publish(town, paul, {}, anne))).toMatchObject({ code: 'nothing-changed' })
  })
})
