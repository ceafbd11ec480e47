import { describe, expect, test } from 'vitest'
import { POST as takeExport } from '@/app/[commune]/administration/export/[export]/route'
import Administration from '@/app/[commune]/administration/page'
import { POST as moveSettings } from '@/app/[commune]/administration/reglages/modifier/deplacer/route'
import { POST as saveSettings } from '@/app/[commune]/administration/reglages/modifier/enregistrer/route'
import { type TownRole, townRoles } from '@/domain/access/town-roles'
import * as agentActions from '@/features/agents/actions'
import * as exportActions from '@/features/exports/actions'
import * as householdActions from '@/features/household/actions'
import * as settingsActions from '@/features/settings/actions'
import { administrationPages } from '@/features/site/administration-pages'
import { untouched } from '@/request/form-state'
import { aCommune, anAgent, aSignIn } from '../world/people'
import { acting, headersOf, rendering, wentTo } from './in-next'

const town = aCommune()
const signedInAs = new Map<TownRole, Promise<string>>()
function signedIn(townRole: TownRole): Promise<string> {
  const known =
    signedInAs.get(townRole) ??
    (async () => {
      const commune = await town
      const { agentId } = await anAgent(commune, {}, { townRole })
      return aSignIn(commune, agentId)
    })()
  signedInAs.set(townRole, known)
  return known
}

type Action = (before: typeof untouched, sent: FormData) => Promise<unknown>
const actions = Object.entries<Action>({
  ...agentActions,
  ...exportActions,
  ...householdActions,
  ...settingsActions,
})

async function sendAs(townRole: TownRole, action: Action) {
  const { slug } = await town
  const path = `/${slug}/administration/essai`
  return wentTo(acting({ path, signedIn: await signedIn(townRole) }, () => action(untouched, new FormData())))
}

describe('la lecture seule ne change rien', () => {
  test.each(actions)('%s', async (_, action) => {
    expect(await sendAs('reader', action)).toBe('404')
  })

  test.each(actions)('le personnel de centre non plus : %s', async (_, action) => {
    expect(await sendAs('centre-staff', action)).toBe('404')
  })
})

test.each([
  ['emporter une archive', takeExport],
  ['enregistrer un réglage', saveSettings],
  ['déplacer une ligne d’un réglage', moveSettings],
])('la lecture seule ne poste rien non plus : %s', async (_, post) => {
  const { slug } = await town
  const sent = {
    path: `/${slug}/administration/essai`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    signedIn: await signedIn('reader'),
  }
  const request = new Request(`http://127.0.0.1:3000${sent.path}`, {
    method: 'POST',
    headers: headersOf(sent),
  })
  const params = Promise.resolve({ commune: slug, export: 'aucune' })
  expect((await acting(sent, () => post(request, { params }))).status).toBe(404)
})

describe('l’administration mène à la première page du rôle', () => {
  const firstPageOf = async (townRole: TownRole) => {
    const { slug } = await town
    const sent = { path: `/${slug}/administration`, signedIn: await signedIn(townRole) }
    const params = Promise.resolve({ commune: slug })
    return wentTo(rendering(sent, () => Administration({ params })))
  }

  test.each(townRoles.filter((role) => role !== 'centre-staff'))('%s : les foyers', async (townRole) => {
    const { slug } = await town
    expect(await firstPageOf(townRole)).toBe(`/${slug}/administration/foyers`)
  })

  test('le personnel de centre apprend que rien ne lui est encore ouvert', async () => {
    expect(await firstPageOf('centre-staff')).toBe('answered')
  })
})

test.each<[TownRole, string[]]>([
  ['administrator', ['foyers', 'reglages', 'agents', 'export']],
  ['agent', ['foyers', 'reglages']],
  ['regisseur', ['foyers', 'reglages']],
  ['centre-staff', []],
  ['reader', ['foyers', 'reglages']],
])('la navigation de %s : %j', (townRole, expected) => {
  const viewer = {
    ...{ accountId: '', identifier: '', email: '', title: '' as const, firstName: '', lastName: '' },
    ...{ previousSignInAt: null, kind: 'agent' as const, townRole, services: [] },
  }
  expect(administrationPages(viewer, 'ville').map(({ href }) => href.split('/').at(-1))).toEqual(expected)
})
