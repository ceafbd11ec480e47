import { describe, expect, it } from 'vitest'
import type { Choice } from '@/communes/merge-records'
import type { AgentViewer } from '@/domain/access/who'
import { arrangeRecord } from '@/features/settings/change-record'
import { withdrawVersion } from '@/features/settings/draft-moves'
import { rebaseDraft } from '@/features/settings/rebase-draft'
import { togetherOf } from '@/features/settings/together'
import type { Commune } from '@/request/commune'
import {
  anAdministrator,
  as,
  aTown,
  change,
  daysIn,
  daysTyped,
  done,
  mondayOn,
  now,
  publish,
  publishDays,
  refusalOf,
  workingIn,
} from '../world/settings'

const identity = 'identite'
const signed = (signature: string) => ({ signature })

async function aTownAndTwo(): Promise<[Commune, AgentViewer, AgentViewer]> {
  const town = await aTown()
  return [town, await anAdministrator(town), await anAdministrator(town, { firstName: 'Paul' })]
}

async function rebase(town: Commune, viewer: AgentViewer, choices: Record<string, Choice> = {}, latest = 2) {
  const { revision } = await workingIn(town, viewer)
  return as(town, viewer, (db) => rebaseDraft(db, { revision, latest, choices }, { viewer, now }))
}

const together = (town: Commune, viewer: AgentViewer) => as(town, viewer, (db) => togetherOf(db, viewer))

describe('Deux administrateurs à la fois', () => {
  it('le second apprend qui a publié, et rien n’est publié', async () => {
    const [town, anne, paul] = await aTownAndTwo()
    await change(town, anne, daysTyped(10))
    await publishDays(town, paul, 12)
    expect(refusalOf(await publish(town, anne))).toEqual({
      code: 'record-published-meanwhile',
      facts: { version: 2, author: 'Paul Le Goff' },
    })
  })

  it('réunis, les changements de chacun restent quand ils ne se touchent pas', async () => {
    const [town, anne, paul] = await aTownAndTwo()
    await change(town, anne, signed('La Ville'), { place: identity })
    await publishDays(town, paul, 12)
    done(await rebase(town, anne))
    const { record, base } = await workingIn(town, anne)
    expect([record.signature, daysIn(record), base.version]).toEqual(['La Ville', 12, 2])
  })

  it('ce que les deux ont changé demande un choix', async () => {
    const [town, anne, paul] = await aTownAndTwo()
    await change(town, anne, signed('La Ville'), { place: identity })
    await change(town, paul, signed('La Mairie'), { place: identity })
    await publish(town, paul)
    expect(refusalOf(await rebase(town, anne))).toEqual({ code: 'conflict-undecided', facts: { count: 1 } })
    expect(await together(town, anne)).toMatchObject({
      conflicts: [{ path: ['signature'], mine: 'La Ville', theirs: 'La Mairie' }],
    })
  })

  it.each([
    ['mine', 'La Ville'],
    ['theirs', 'La Mairie'],
  ] as const)('le choix « %s » est tenu', async (choice, signature) => {
    const [town, anne, paul] = await aTownAndTwo()
    await change(town, anne, signed('La Ville'), { place: identity })
    await change(town, paul, signed('La Mairie'), { place: identity })
    await publish(town, paul)
    done(await rebase(town, anne, { signature: choice }))
    expect((await workingIn(town, anne)).record.signature).toBe(signature)
  })

  it('un choix fait sur une page d’avant une troisième version est refusé', async () => {
    const [town, anne, paul] = await aTownAndTwo()
    await change(town, anne, signed('La Ville'), { place: identity })
    await publishDays(town, paul, 12)
    await publishDays(town, paul, 14)
    expect(refusalOf(await rebase(town, anne))).toMatchObject({ code: 'settings-changed-elsewhere' })
  })

  it('un brouillon parti d’une version retirée l’apprend, et se reprend sur celle qui vaut', async () => {
    const [town, anne, paul] = await aTownAndTwo()
    await publishDays(town, paul, 12, { effectiveOn: mondayOn })
    await change(town, anne, signed('La Ville'), { place: identity })
    await as(town, paul, (db) => withdrawVersion(db, { version: 2 }, { viewer: paul, now }))
    const told = refusalOf(await publish(town, anne))
    done(await rebase(town, anne, {}, 1))
    const { record, base } = await workingIn(town, anne)
    expect(told).toEqual({ code: 'base-version-withdrawn', facts: { version: 2 } })
    expect([record.signature, daysIn(record), base.version]).toEqual(['La Ville', 8, 1])
  })

  it('sans autre publication, il n’y a rien à réunir', async () => {
    const [town, anne] = await aTownAndTwo()
    await change(town, anne, daysTyped(10))
    expect(await together(town, anne)).toBe('none')
  })
})

describe('Deux changements justes chacun de son côté', () => {
  it('et faux ensemble laissent le brouillon comme il était', async () => {
    const unused = { key: 'annexe', name: 'Annexe', source: { cite: 'Essai' } }
    const town = await aTown((record) => ({
      ...record,
      centres: [...record.centres, { ...unused, departure: false }],
    }))
    const [anne, paul] = [await anAdministrator(town), await anAdministrator(town)]
    await change(town, anne, { centre: 'annexe' }, { place: 'activities.mercredi.booking.centres.0' })
    await as(town, paul, async (db) => {
      const wanted = { place: 'centres.annexe', revision: 0, base: 2, arrangement: 'remove' as const }
      done(await arrangeRecord(db, wanted, { viewer: paul, now }))
    })
    await publish(town, paul)
    const before = await workingIn(town, anne)
    expect(refusalOf(await rebase(town, anne, {}, 3))).toMatchObject({ code: 'record-has-faults' })
    expect((await workingIn(town, anne)).record).toEqual(before.record)
  })
})
