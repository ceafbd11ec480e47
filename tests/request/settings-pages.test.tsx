import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import preview from '@/app/[commune]/administration/reglages/apercu/page'
import together from '@/app/[commune]/administration/reglages/ensemble/page'
import familyDays from '@/app/[commune]/administration/reglages/portail/activites/[activite]/page'
import portal from '@/app/[commune]/administration/reglages/portail/page'
import version from '@/app/[commune]/administration/reglages/versions/[version]/page'
import versions from '@/app/[commune]/administration/reglages/versions/page'
import type { CommuneRecord } from '@/communes/record'
import type { AgentViewer } from '@/domain/access/who'
import * as actions from '@/features/settings/actions'
import type { Commune } from '@/request/commune'
import { untouched } from '@/request/form-state'
import { administrator } from '../walls/administrator'
import { aSignIn } from '../world/people'
import {
  anAdministrator,
  aTown,
  change,
  daysTyped,
  draftIn,
  mondayOn,
  publish,
  publishDays,
} from '../world/settings'
import { acting, rendering, wentTo } from './in-next'

type Address = {
  params: Promise<{ commune: string } & Record<string, string>>
  searchParams?: Promise<object>
}
type Page = (address: Address & { searchParams?: Promise<Record<string, string>> }) => Promise<ReactNode>

const identity = 'identite'

async function textOf(
  page: unknown,
  commune: Commune,
  viewer: AgentViewer,
  { params = {}, query = {} }: { params?: Record<string, string>; query?: Record<string, string> } = {},
): Promise<string> {
  const signedIn = await aSignIn(commune, viewer.accountId)
  const address = {
    params: Promise.resolve({ commune: commune.slug, ...params }),
    searchParams: Promise.resolve(query),
  }
  const request = { path: `/${commune.slug}/administration/reglages/essai`, signedIn }
  const html = await rendering(request, async () => renderToStaticMarkup(await (page as Page)(address)))
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#x27;', '’')
}

/** The role as the town's administrator would give it. */
const withRole = (viewer: AgentViewer, role: string) =>
  administrator`update accounts set town_role = ${role} where id = ${viewer.accountId}`

async function aTownAndItsAdministrator(
  record?: (record: CommuneRecord) => CommuneRecord,
): Promise<[Commune, AgentViewer]> {
  const town = await aTown(record)
  const anne = await anAdministrator(town)
  await withRole(anne, 'administrator')
  return [town, anne]
}

describe('l’aperçu avant publication', () => {
  test('dit ce qui change, et offre le lundi qui vient', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await change(town, anne, daysTyped(10))
    const text = await textOf(preview, town, anne)
    expect(text).toContain('à partir du lundi 14 septembre 2026 à 0 h, ce que demandent les familles')
    expect(text).toContain('Ce qui change')
  })

  test('prévient quand la règle change et pas la phrase que lisent les familles', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await change(town, anne, daysTyped(10))
    const told = await textOf(preview, town, anne)
    await change(town, anne, { 'sentence.fr': 'Dix jours avant.' })
    const rewritten = await textOf(preview, town, anne)
    expect([told, rewritten].map((text) => text.includes('et pas ce que lisent les familles'))).toEqual([
      true,
      false,
    ])
  })

  test('sans changement, le dit', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    expect(await textOf(preview, town, anne)).toContain('Aucun changement n’attend d’être publié.')
  })

  test('d’un brouillon en retard sur une publication, nomme qui a publié', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    const paul = await anAdministrator(town, { firstName: 'Paul' })
    await change(town, anne, daysTyped(10))
    await publishDays(town, paul, 12)
    const text = await textOf(preview, town, anne)
    expect(text).toContain('Paul Le Goff a publié la version 2 depuis')
    expect(text).not.toContain('Date d’effet (')
  })

  test('d’une version qui attend, dit que la nouvelle part d’elle', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10, { effectiveOn: '2026-09-21' })
    await change(town, anne, daysTyped(12))
    expect(await textOf(preview, town, anne)).toContain(
      'La version 2 attend déjà le lundi 21 septembre 2026, et vos changements partent d’elle.',
    )
  })

  test('du brouillon d’un collègue, pas proposé : 404', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    const paul = await anAdministrator(town)
    await change(town, paul, daysTyped(10))
    const proposition = (await draftIn(town, paul))?.id ?? ''
    expect(await wentTo(textOf(preview, town, anne, { query: { proposition } }))).toBe('404')
  })

  test('d’une proposition, dit de qui elle vient', async () => {
    const [town, anne] = await aTownAndItsAdministrator((record) => ({
      ...record,
      publication: { bySecondPerson: true, source: { cite: 'Essai' } },
    }))
    const paul = await anAdministrator(town, { firstName: 'Paul' })
    await change(town, paul, daysTyped(10))
    await publish(town, paul, { effectiveOn: mondayOn })
    const proposition = (await draftIn(town, paul))?.id ?? ''
    expect(await textOf(preview, town, anne, { query: { proposition } })).toContain(
      'Paul Le Goff propose ces changements',
    )
  })
})

test('deux administrateurs à la fois : chacun voit les deux, et ce qui est à choisir', async () => {
  const [town, anne] = await aTownAndItsAdministrator()
  const paul = await anAdministrator(town, { firstName: 'Paul' })
  await change(town, anne, { signature: 'La Ville' }, { place: identity })
  await change(town, paul, { signature: 'La Mairie' }, { place: identity })
  await publish(town, paul)
  const text = await textOf(together, town, anne)
  expect(text).toContain('Version 2, Paul Le Goff')
  expect(text).toContain('Mon changement : « La Ville »')
  expect(text).toContain('La version 2 : « La Mairie »')
  expect(text).toContain('Reprendre mes changements sur la version 2')
})

describe('les versions', () => {
  test('disent, quand on vient de publier, à partir de quand', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10, { effectiveOn: mondayOn })
    expect(await textOf(versions, town, anne, { query: { fait: 'publiee', version: '2' } })).toContain(
      'ce qui est demandé à partir du lundi 14 septembre 2026, 0 h 00 est jugé par elle',
    )
  })

  test('disent leur état, leur date, leur auteur et leur motif', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10, { effectiveOn: mondayOn, councilDecision: '2026-31' })
    const text = await textOf(versions, town, anne)
    expect(text).toMatch(
      /Version 2 .*à venir.* lundi 14 septembre 2026, 0 h 00 .*Anne Le Goff .*Un essai .*2026-31/,
    )
    expect(text).toMatch(/Version 1 .*en vigueur/)
  })

  test('se comparent en mots', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10)
    expect(await textOf(version, town, anne, { params: { version: '2' }, query: { avec: '1' } })).toContain(
      ': 8 devient 10',
    )
  })

  test('inconnues : 404', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    expect(await wentTo(textOf(version, town, anne, { params: { version: '7' } }))).toBe('404')
  })
})

describe('le portail à une autre date', () => {
  test('offre la date, et le brouillon s’il y en a un', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    const without = await textOf(portal, town, anne)
    await change(town, anne, daysTyped(10))
    expect([without, await textOf(portal, town, anne)].map((text) => text.includes('mon brouillon'))).toEqual(
      [false, true],
    )
  })

  test('dit jour par jour ce que voit une famille', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    const text = await textOf(familyDays, town, anne, { params: { activite: 'mercredi' } })
    expect(text).toContain('mercredi 23 septembre 2026 ')
    expect(text).toContain('ouvert, au plus tard le mardi 15 septembre 2026, 23 h 59')
    expect(text).toContain('trop tard depuis le')
  })
})

describe('qui ne fait que lire', () => {
  test.each(Object.entries(actions))('n’a pas l’action %s : 404', async (_, action) => {
    const [town, reader] = await aTownAndItsAdministrator()
    await withRole(reader, 'reader')
    const path = `/${town.slug}/administration/reglages/essai`
    const request = { path, signedIn: await aSignIn(town, reader.accountId) }
    expect(await wentTo(acting(request, () => action(untouched, new FormData())))).toBe('404')
  })

  test('voit les versions, sans pouvoir en retirer', async () => {
    const [town, anne] = await aTownAndItsAdministrator()
    await publishDays(town, anne, 10, { effectiveOn: mondayOn })
    const mine = await textOf(versions, town, anne)
    await withRole(anne, 'reader')
    expect([mine, await textOf(versions, town, anne)].map((text) => text.includes('Retirer'))).toEqual([
      true,
      false,
    ])
  })
})
