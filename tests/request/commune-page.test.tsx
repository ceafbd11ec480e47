import { eq } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { accounts } from '@/database/schema/accounts'
import { agent, guardian } from '@/domain/access/who'
import { communePage } from '@/request/commune-page'
import { aCommune, aFamily, aSignIn } from '../world/people'
import { rendering, wentTo } from './in-next'

const town = (async () => {
  const commune = await aCommune()
  const { accountId } = await aFamily(commune, { activated: true })
  return { ...commune, signedIn: await aSignIn(commune, accountId) }
})()

const pages = {
  identifiers: communePage({
    who: guardian,
    title: (_, { seen }: { seen: number }) => `${seen} compte`,
    load: async (db, { query }) => {
      if (query.sans) return null
      const rows = await db.select().from(accounts).where(eq(accounts.communeId, db.communeId))
      return { seen: rows.length }
    },
    view: ({ query, viewer }) => <p>{`${viewer.firstName} ${query.mot ?? ''}`}</p>,
  }),
  writing: communePage({
    who: guardian,
    title: () => '',
    load: (db) => db.update(accounts).set({ language: 'en' }).where(eq(accounts.communeId, db.communeId)),
    view: () => null,
  }),
  agents: communePage({ who: agent, title: () => '', load: async () => ({}), view: () => null }),
}

type Asked = {
  page?: keyof typeof pages
  slug?: string
  signedIn?: boolean
  search?: Record<string, string | string[]>
}
async function show({ page = 'identifiers', slug, signedIn = true, search = {} }: Asked = {}) {
  const known = await town
  const own = slug ?? known.slug
  const path = `/${own}/espace-citoyens/mon-accueil?periode=ete`
  const request = { path, ...(signedIn ? { signedIn: known.signedIn } : {}) }
  const address = { params: Promise.resolve({ commune: own }), searchParams: Promise.resolve(search) }
  return rendering(request, async () => renderToStaticMarkup(await pages[page](address)))
}

describe('une page d’une commune', () => {
  test('montre à la personne ce qui est à elle, sous un titre qui nomme la commune', async () => {
    const { name } = await town
    expect(await show()).toBe(`<title>1 compte – ${name}</title><p>Anne </p>`)
  })

  test('d’une commune inconnue : 404', async () => {
    expect(await wentTo(show({ slug: 'nulle-part' }))).toBe('404')
  })

  test('sans connexion, mène à la porte, qui saura revenir ici', async () => {
    const { slug } = await town
    const wanted = encodeURIComponent(`/${slug}/espace-citoyens/mon-accueil?periode=ete`)
    expect(await wentTo(show({ signedIn: false }))).toBe(`/${slug}/espace-citoyens/connexion?suite=${wanted}`)
  })

  test('des agents, n’existe pas pour une famille', async () => {
    expect(await wentTo(show({ page: 'agents' }))).toBe('404')
  })

  test('de ce qui n’est pas là, ou pas à soi : 404', async () => {
    expect(await wentTo(show({ search: { sans: 'oui' } }))).toBe('404')
  })

  test('ne lit que le premier mot d’un paramètre, et deux cents signes', async () => {
    expect(await show({ search: { mot: ['a'.repeat(300), 'b'] } })).toContain(`Anne ${'a'.repeat(200)}<`)
  })

  test('n’écrit rien : la transaction s’y refuse', async () => {
    await expect(show({ page: 'writing' })).rejects.toMatchObject({ cause: { code: '25006' } })
  })
})
