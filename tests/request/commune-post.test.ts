import { and, eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { accounts } from '@/database/schema/accounts'
import { agent } from '@/domain/access/who'
import { communePost } from '@/request/commune-route'
import { mostFormBytes } from '@/request/read-body'
import { mostFields } from '@/request/read-form'
import { aCommune, aFamily, anAgent, aSignIn } from '../world/people'
import { acting, headersOf, wentTo } from './in-next'

const administrator = postgres(process.env.ADMIN_DATABASE_URL ?? '', { max: 1, onnotice() {} })
afterAll(() => administrator.end())

const town = (async () => {
  const commune = await aCommune()
  const { agentId } = await anAgent(commune)
  const { accountId } = await aFamily(commune, { activated: true })
  const [ofAgent, ofFamily] = [await aSignIn(commune, agentId), await aSignIn(commune, accountId)]
  return { slug: commune.slug, agentId, ofAgent, ofFamily }
})()

let runs = 0
const POST = communePost({
  who: agent,
  form: z.object({ word: z.enum(['enabled', 'none', 'bug']) }),
  run: async (db, { word }, { viewer }) => {
    runs += 1
    if (word === 'none') return null
    if (word === 'bug') throw new Error('bug')
    await db
      .update(accounts)
      .set({ disabledAt: null })
      .where(and(eq(accounts.communeId, db.communeId), eq(accounts.id, viewer.accountId)))
    return word
  },
  busy: () => '/occupe',
  unreadable: () => '/illisible',
  then: (word) => `/fait/${word}`,
})

type Asked = { slug?: string; signedIn?: string | null; headers?: Record<string, string>; body?: BodyInit }

/** A form posted by an agent of the town, unless the test says otherwise. */
async function post({ slug, signedIn, headers = {}, body = 'word=enabled' }: Asked = {}) {
  const known = await town
  const own = slug ?? known.slug
  const path = `/${own}/essai`
  const token = signedIn === null ? undefined : (signedIn ?? known.ofAgent)
  const all = { 'content-type': 'application/x-www-form-urlencoded', ...headers }
  const sent = { path, headers: all, ...(token ? { signedIn: token } : {}) }
  runs = 0
  const request = new Request(`http://127.0.0.1:3000${path}`, {
    ...{ method: 'POST', headers: headersOf(sent), body, duplex: 'half' },
  } as RequestInit)
  return acting(sent, () => POST(request, { params: Promise.resolve({ commune: own }) }))
}

const answer = async (asked?: Asked) => {
  const response = await post(asked)
  return [response.status, response.headers.get('location')]
}

const another = { origin: 'https://ailleurs.example' }

describe('un formulaire posté, étape par étape', () => {
  test('tout va bien : 303 vers la suite', async () => {
    expect(await answer()).toEqual([303, '/fait/enabled'])
  })

  test('l’origine d’abord : un autre site n’apprend pas même si la commune existe', async () => {
    expect(await answer({ slug: 'nulle-part', headers: another })).toEqual([404, null])
  })

  test('puis la commune : une inconnue est 404, connecté ou non', async () => {
    expect(await wentTo(post({ slug: 'nulle-part', signedIn: null }))).toBe('404')
  })

  test('puis la personne, avant de lire son formulaire : pas connectée, elle va se connecter', async () => {
    const { slug } = await town
    const body = 'x'.repeat(mostFormBytes + 1)
    expect(await answer({ signedIn: null, body })).toEqual([303, `/${slug}/espace-citoyens/connexion`])
  })

  test.each([
    ['la page d’où part le formulaire', 'http://127.0.0.1:3000', '?suite=%2Fpage%3Fperiode%3D2026-11'],
    ['rien, si c’est un autre site', 'https://ailleurs.example', ''],
  ])('en se connectant, elle retrouvera %s', async (_, site, wayBack) => {
    const { slug } = await town
    const headers = { referer: `${site}/page?periode=2026-11` }
    const [, next] = await answer({ signedIn: null, headers })
    expect(next).toBe(`/${slug}/espace-citoyens/connexion${wayBack}`)
  })

  test('une famille n’est pas un agent : 404', async () => {
    const { ofFamily } = await town
    expect(await answer({ signedIn: ofFamily, body: 'x=1' })).toEqual([404, null])
  })

  test('puis le formulaire, avant tout travail', async () => {
    expect([await answer({ body: 'word=autre' }), runs]).toEqual([[303, '/illisible'], 0])
  })

  test('ce qui n’est pas là, ou pas à soi, est 404', async () => {
    expect([await answer({ body: 'word=none' }), runs]).toEqual([[404, null], 1])
  })

  test('une panne n’est pas une réponse : elle est levée', async () => {
    await expect(post({ body: 'word=bug' })).rejects.toThrow('bug')
  })

  test('une ligne que d’autres tiennent trop longtemps : occupé, et rien n’est écrit', async () => {
    const { agentId } = await town
    const other = await administrator.reserve()
    await other`begin`
    await other`select 1 from accounts where id = ${agentId} for update`
    const answered = await answer().finally(() => other`rollback`)
    other.release()
    expect(answered).toEqual([303, '/occupe'])
  })
})

describe('ce qu’un formulaire peut peser', () => {
  const tooLarge = `word=enabled&x=${'x'.repeat(mostFormBytes)}`

  test('trop lourd d’après son en-tête : 413, sans rien lire', async () => {
    const headers = { 'content-length': String(mostFormBytes + 1) }
    expect([await answer({ headers }), runs]).toEqual([[413, null], 0])
  })

  test('trop lourd sans le dire : 413, et la lecture s’arrête là', async () => {
    let read = 0
    const body = new ReadableStream({
      pull(controller) {
        read += 1
        controller.enqueue(new Uint8Array(64 * 1024))
      },
    })
    expect([await answer({ body }), read < 10]).toEqual([[413, null], true])
  })

  test('trop lourd en un morceau', async () => {
    expect(await answer({ body: tooLarge })).toEqual([413, null])
  })

  test('trop de champs : 413, aucun n’est oublié en silence', async () => {
    const body = `word=enabled${'&a=1'.repeat(mostFields)}`
    expect([await answer({ body }), runs]).toEqual([[413, null], 0])
  })

  test.each([
    ['du JSON', 'application/json', '{"word":"enabled"}'],
    ['un type inconnu', 'x', 'word=enabled'],
    ['un formulaire en morceaux, coupé', 'multipart/form-data; boundary=a', '--a\r\ncoupé'],
  ])('%s n’est pas un formulaire', async (_, type, body) => {
    expect([await answer({ headers: { 'content-type': type }, body }), runs]).toEqual([
      [303, '/illisible'],
      0,
    ])
  })

  test('une origine mal écrite est refusée, pas une panne', async () => {
    expect(await answer({ headers: { origin: 'https://[' } })).toEqual([404, null])
  })
})
