import { describe, expect, test } from 'vitest'
import type { CommuneId } from '@/database/door'
import { authOptions } from '@/request/auth'
import { pathToFollow } from '@/request/path-to-follow'
import { aCommune, anAccount, now, signedIn } from './access-world'

async function read(commune: CommuneId, token: string) {
  const { jwt, callbacks } = authOptions({ id: commune, slug: 'ville' }, { now })
  const decoded = await jwt?.decode?.({ token, secret: 'peu importe' })
  if (!decoded) return null
  const session = { expires: '2026-10-05T20:00:00Z', user: { name: 'Anna' } }
  return callbacks?.session?.({ session, token: decoded } as never)
}

describe('la session dite au navigateur', () => {
  test('dit qui est la personne, et jamais le jeton', async () => {
    const commune = await aCommune()
    const account = await anAccount(commune)
    const token = await signedIn(commune, account.identifier)
    expect(await read(commune, token)).toEqual({
      expires: '2026-10-05T20:00:00Z',
      viewer: {
        accountId: account.id,
        kind: 'family',
        identifier: account.identifier,
        email: account.email,
        title: '',
        firstName: 'Anna',
        lastName: 'Petrova',
        previousSignInAt: null,
      },
    })
  })

  test('un jeton d’une autre commune ne dit rien', async () => {
    const [here, there] = [await aCommune(), await aCommune()]
    const token = await signedIn(here, (await anAccount(here)).identifier)
    expect(await read(there, token)).toBeNull()
  })
})

describe('les cookies', () => {
  const namesOf = (slug: string) =>
    Object.values(authOptions({ id: '' as CommuneId, slug }, { now }).cookies ?? {}).map(({ name }) => name)

  test('aucun nom n’en commence un autre, même entre communes aux noms voisins', () => {
    const names = [...namesOf('rennes'), ...namesOf('rennes-sud')]
    const begun = names.filter((name) => names.some((other) => other !== name && other.startsWith(name)))
    expect([names.length, begun]).toEqual([2, []])
  })
})

describe('où l’on va après s’être connecté', () => {
  const home = '/rennes/espace-citoyens/mon-accueil'

  test.each([
    ['rien de demandé', undefined, home],
    [
      'une page de la famille',
      '/rennes/espace-citoyens/mon-agenda?enfant=1',
      '/rennes/espace-citoyens/mon-agenda?enfant=1',
    ],
    ['une autre commune', '/auray/espace-citoyens/mon-agenda', home],
    [
      'une autre commune par un détour',
      '/rennes/espace-citoyens/../../auray/espace-citoyens/mon-agenda',
      home,
    ],
    ['une commune au nom voisin', '/rennes/espace-citoyensx/mon-agenda', home],
    ['un autre site', 'https://exemple.fr/rennes/espace-citoyens/x', home],
    ['un autre site sans protocole', '//exemple.fr/rennes/espace-citoyens/x', home],
    ['un autre site par une barre inverse', '/\\exemple.fr/rennes/espace-citoyens/x', home],
    ['un script', 'javascript:alert(1)', home],
    ['la porte elle-même', '/rennes/espace-citoyens/connexion?suite=/x', home],
    ['ce qui n’est que pour les agents', '/rennes/administration/foyers', home],
    ['ce que lisent les machines', '/rennes/api/auth/signout', home],
  ])('%s', (_, wanted, expected) => {
    expect(pathToFollow('rennes', 'family', wanted)).toBe(expected)
  })

  test('un agent va chez les agents', () => {
    expect(pathToFollow('rennes', 'agent', '/rennes/espace-citoyens/mon-agenda')).toBe(
      '/rennes/administration/foyers',
    )
  })
})
