import { describe, expect, test } from 'vitest'
import { POST } from '@/app/[commune]/administration/foyers/recherche/route'
import { searchOf } from '@/request/search-cookie'
import { aCommune, anAgent, aSignIn } from '../world/people'
import { acting, headersOf } from './in-next'

/** An agent searches; what the answer says, and what the list then finds in the browser. */
async function search(words: string) {
  const commune = await aCommune()
  const signedIn = await aSignIn(commune, (await anAgent(commune)).agentId)
  const path = `/${commune.slug}/administration/foyers/recherche`
  const sent = { path, signedIn, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  const request = new Request(`http://127.0.0.1:3000${path}`, {
    ...{ method: 'POST', headers: headersOf(sent), body: new URLSearchParams({ q: words }) },
  })
  return acting(sent, async () => {
    const response = await POST(request, { params: Promise.resolve({ commune: commune.slug }) })
    return {
      slug: commune.slug,
      location: response.headers.get('location'),
      kept: await searchOf(commune.slug),
    }
  })
}

describe('chercher un foyer', () => {
  test('le nom cherché reste dans le navigateur de l’agent, jamais dans une adresse', async () => {
    const { slug, location, kept } = await search('Le Goff; Évenou')
    expect([location, kept]).toEqual([`/${slug}/administration/foyers`, 'Le Goff; Évenou'])
  })

  test('chercher rien l’oublie', async () => {
    expect((await search('')).kept).toBe('')
  })
})
