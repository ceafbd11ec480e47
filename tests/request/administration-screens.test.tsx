import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import AgentPage from '@/app/[commune]/administration/agents/[agent]/page'
import OpenAgentPage from '@/app/[commune]/administration/agents/nouveau/page'
import AgentsPage from '@/app/[commune]/administration/agents/page'
import { POST } from '@/app/[commune]/administration/export/[export]/route'
import ExportPage from '@/app/[commune]/administration/export/page'
import HouseholdsPage from '@/app/[commune]/administration/foyers/page'
import { inCommune, readInCommune } from '@/database/door'
import { askForExport, latestExports } from '@/database/town-exports'
import type { TownRole } from '@/domain/access/town-roles'
import { makeExports } from '@/features/exports/make-export'
import { aCommune, aFamily, agentOf, anAgent, aSignIn, now } from '../world/people'
import { acting, headersOf, rendering, wentTo } from './in-next'

const town = (async () => {
  const commune = await aCommune()
  const chief = await anAgent(commune, { firstName: 'Maryse', lastName: 'Tanguy' })
  const reader = await anAgent(commune, { lastName: 'Lecteur' }, { townRole: 'reader', services: ['tarifs'] })
  const held = await anAgent(commune, {}, { townRole: 'administrator', services: ['tarifs'] })
  await aFamily(commune, { activated: true })
  await inCommune(commune.id, agentOf(chief), (db) => askForExport(db, 'agent', now))
  const asked = await readInCommune(commune.id, agentOf(chief), latestExports)
  const signIns = {
    administrator: await aSignIn(commune, chief.agentId),
    reader: await aSignIn(commune, reader.agentId),
    held: await aSignIn(commune, held.agentId),
  }
  return { commune, reader, signIns, exportId: asked[0]?.id ?? '' }
})()

type Page = (address: {
  params: Promise<{ commune: string } & Record<string, string>>
  searchParams?: Promise<Record<string, string>>
}) => Promise<React.ReactElement>
type By = keyof Awaited<typeof town>['signIns']

async function show(page: unknown, by: By = 'administrator', params: Record<string, string> = {}) {
  const { commune, signIns } = await town
  const sent = { path: `/${commune.slug}/administration/essai`, signedIn: signIns[by] }
  const address = { params: Promise.resolve({ commune: commune.slug, ...params }) }
  return rendering(sent, async () => renderToStaticMarkup(await (page as Page)(address)))
}

describe('les écrans des agents', () => {
  test('la liste dit le rôle, les services et l’état de chacun', async () => {
    const page = await show(AgentsPage)
    expect(page).toContain('Maryse Tanguy')
    expect(page).toMatch(/Lecture seule.*Service Tarifs scolaires/s)
    expect(page).toContain('Désactiver')
  })

  test('ouvrir un compte : un rôle, et les services de la fiche', async () => {
    const page = await show(OpenAgentPage)
    for (const role of ['administrator', 'agent', 'regisseur', 'centre-staff', 'reader'] satisfies TownRole[])
      expect(page).toContain(`value="${role}"`)
    expect(page).toContain('name="services[]"')
  })

  test('modifier un compte : son rôle et ses services y sont déjà', async () => {
    const { reader } = await town
    const page = await show(AgentPage, 'administrator', { agent: reader.agentId })
    expect(page).toMatch(/<option value="reader" selected/)
    expect(page).toMatch(/checked=""[^>]*value="tarifs"|value="tarifs"[^>]*checked=""/)
  })

  test('l’adresse d’un agent qui n’existe pas : 404', async () => {
    expect(await wentTo(show(AgentPage, 'administrator', { agent: 'personne' }))).toBe('404')
  })

  test.each([
    ['la liste', AgentsPage],
    ['ouvrir', OpenAgentPage],
    ['l’export', ExportPage],
  ])('la lecture seule n’y vient pas : %s', async (_, page) => {
    expect(await wentTo(show(page, 'reader'))).toBe('404')
  })

  test('la lecture seule voit les foyers sans pouvoir y rien faire', async () => {
    expect(await show(HouseholdsPage)).toMatch(/Ouvrir un compte famille.*Désactiver/s)
    expect(await show(HouseholdsPage, 'reader')).not.toMatch(/Ouvrir un compte famille|Désactiver/)
  })
})

describe('l’export', () => {
  async function download(by: By, headers: Record<string, string> = {}) {
    const { commune, signIns, exportId } = await town
    const path = `/${commune.slug}/administration/export/${exportId}`
    const sent = {
      path,
      signedIn: signIns[by],
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    }
    const request = new Request(`http://127.0.0.1:3000${path}`, { method: 'POST', headers: headersOf(sent) })
    const params = Promise.resolve({ commune: commune.slug, export: exportId })
    return acting(sent, () => POST(request, { params }))
  }

  test('demandé, il se prépare, et un lien actualise la page', async () => {
    const page = await show(ExportPage)
    expect(page).toMatch(/en préparation/)
    expect(page).toMatch(/<a[^>]+href="[^"]+\/administration\/export"[^>]*>Actualiser cette page/)
    expect((await download('administrator')).status).toBe(404)
  })

  test('prêt, l’administrateur le télécharge', async () => {
    const { commune } = await town
    const made = { now, report: (error: unknown) => expect.unreachable(String(error)) }
    await makeExports(commune.id, made)
    expect(await show(ExportPage)).toMatch(/method="post"[^>]*>.*Télécharger/s)
    const answer = await download('administrator')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
    expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  })

  test.each<[string, By, Record<string, string>]>([
    ['la lecture seule', 'reader', {}],
    ['un administrateur limité à un service', 'held', {}],
    ['un autre site', 'administrator', { origin: 'https://ailleurs.example' }],
  ])('%s ne l’a pas', async (_, by, headers) => {
    expect((await download(by, headers)).status).toBe(404)
  })
})
