import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { accounts, signIns, throttles } from '@/database/schema/accounts'
import { signOut } from '@/features/access/sign-out'
import { signOutEverywhere } from '@/features/access/sign-out-everywhere'
import {
  aCommune,
  anAccount,
  anAddress,
  atTheDoor,
  disable,
  isSignedIn,
  now,
  signedIn,
  trySignIn,
} from './access-world'

const wrong = 'ce n’est pas le bon'
const failed = { ok: false, refusal: { code: 'sign-in-failed', facts: {} } }

describe('la connexion', () => {
  test('avec l’identifiant', async () => {
    const commune = await aCommune()
    const { identifier, id } = await anAccount(commune)
    expect(await trySignIn(commune, { identifier })).toMatchObject({ ok: true, done: { accountId: id } })
  })

  test('avec l’adresse e-mail', async () => {
    const commune = await aCommune()
    const { email, id } = await anAccount(commune)
    expect(await trySignIn(commune, { identifier: email })).toMatchObject({
      ok: true,
      done: { accountId: id },
    })
  })

  test('avec le mot de passe tapé sur un clavier qui décompose les accents', async () => {
    const commune = await aCommune()
    const { identifier } = await anAccount(commune)
    const password = 'trois vélos rouges'.normalize('NFD')
    expect(await trySignIn(commune, { identifier, password })).toMatchObject({ ok: true })
  })

  test.each([
    ['après', [{}, { email: 'anna@exemple.fr' }]],
    ['avant', [{ email: 'anna@exemple.fr' }, {}]],
  ])(
    'une adresse e-mail désigne son propriétaire, inscrit %s celui qui l’a prise pour identifiant',
    async (_, names) => {
      const commune = await aCommune()
      const inOrder = []
      for (const { email } of names)
        inOrder.push(await anAccount(commune, email ? { email } : { identifier: 'anna@exemple.fr' }))
      const owner = inOrder.find(({ email }) => email === 'anna@exemple.fr')
      expect(await trySignIn(commune, { identifier: 'anna@exemple.fr' })).toMatchObject({
        ok: true,
        done: { accountId: owner?.id },
      })
    },
  )

  test('la base ne garde pas le jeton, seulement son empreinte', async () => {
    const commune = await aCommune()
    const token = await signedIn(commune, (await anAccount(commune)).identifier)
    const rows = await atTheDoor(commune, (db) =>
      db.select().from(signIns).where(eq(signIns.communeId, commune)),
    )
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('la connexion d’avant est retenue', async () => {
    const commune = await aCommune()
    const { identifier, id } = await anAccount(commune)
    await trySignIn(commune, { identifier })
    await trySignIn(commune, { identifier, at: now.add({ hours: 30 }) })
    const [account] = await atTheDoor(commune, (db) =>
      db
        .select()
        .from(accounts)
        .where(and(eq(accounts.communeId, commune), eq(accounts.id, id))),
    )
    expect(account).toMatchObject({ previousSignInAt: now, lastSignInAt: now.add({ hours: 30 }) })
  })

  test('les connexions finies du compte sont balayées', async () => {
    const commune = await aCommune()
    const { identifier } = await anAccount(commune)
    await trySignIn(commune, { identifier })
    await trySignIn(commune, { identifier, at: now.add({ hours: 13 }) })
    const rows = await atTheDoor(commune, (db) =>
      db.select().from(signIns).where(eq(signIns.communeId, commune)),
    )
    expect(rows.map(({ startedAt }) => startedAt.toString())).toEqual(['2026-10-05T21:00:00Z'])
  })
})

describe('un refus ne dit pas si le compte existe', () => {
  test.each([
    ['un mot de passe faux', 'active', wrong],
    ['un compte désactivé, avec son mot de passe', 'disabled', undefined],
    ['un compte désactivé, avec un mot de passe faux', 'disabled', wrong],
    ['un compte pas encore activé', 'waiting', undefined],
  ] as const)('%s : la même réponse que pour un nom inconnu', async (_, state, password) => {
    const commune = await aCommune()
    const { identifier } = await anAccount(commune, { state })
    const unknown = await trySignIn(commune, { identifier: 'personne', password: wrong })
    const known = await trySignIn(commune, { identifier, password })
    expect(JSON.stringify(known)).toBe(JSON.stringify(unknown))
  })

  test('le nom tapé n’est gardé nulle part en clair', async () => {
    const commune = await aCommune()
    await trySignIn(commune, { identifier: 'personne@exemple.fr', password: wrong })
    const rows = await atTheDoor(commune, (db) =>
      db.select().from(throttles).where(eq(throttles.communeId, commune)),
    )
    expect([rows.length, JSON.stringify(rows).includes('personne')]).toEqual([2, false])
  })
})

describe('une connexion vaut dans sa commune, tant que le compte la veut', () => {
  test('elle ne vaut rien dans une autre commune', async () => {
    const [here, there] = [await aCommune(), await aCommune()]
    const { identifier } = await anAccount(here, { identifier: 'anna' })
    await anAccount(there, { identifier: 'anna' })
    const token = await signedIn(here, identifier)
    expect([await isSignedIn(here, token), await isSignedIn(there, token)]).toEqual([true, false])
  })

  test('elle finit douze heures après', async () => {
    const commune = await aCommune()
    const token = await signedIn(commune, (await anAccount(commune)).identifier)
    const [before, after] = [now.add({ hours: 11 }), now.add({ hours: 12 })]
    expect([await isSignedIn(commune, token, before), await isSignedIn(commune, token, after)]).toEqual([
      true,
      false,
    ])
  })

  test('elle meurt aussitôt que le compte est désactivé', async () => {
    const commune = await aCommune()
    const { identifier, id } = await anAccount(commune)
    const token = await signedIn(commune, identifier)
    await disable(commune, id)
    expect(await isSignedIn(commune, token)).toBe(false)
  })

  test('se déconnecter ferme cet appareil, pas les autres', async () => {
    const commune = await aCommune()
    const { identifier } = await anAccount(commune)
    const [phone, desk] = [await signedIn(commune, identifier), await signedIn(commune, identifier)]
    await atTheDoor(commune, (db) => signOut(db, { token: phone }, { now }))
    expect([await isSignedIn(commune, phone), await isSignedIn(commune, desk)]).toEqual([false, true])
  })

  test('se déconnecter de tous les appareils les ferme tous, et seulement ceux de la personne', async () => {
    const commune = await aCommune()
    const [anna, neighbour] = [await anAccount(commune), await anAccount(commune)]
    const tokens = [
      await signedIn(commune, anna.identifier),
      await signedIn(commune, anna.identifier),
      await signedIn(commune, neighbour.identifier),
    ]
    await atTheDoor(commune, (db) => signOutEverywhere(db, {}, { accountId: anna.id, now }))
    expect(await Promise.all(tokens.map((token) => isSignedIn(commune, token)))).toEqual([false, false, true])
  })
})

describe('les essais sont comptés', () => {
  const tries = async (commune: Awaited<ReturnType<typeof aCommune>>, count: number, typed: object) => {
    for (let i = 0; i < count; i++)
      await trySignIn(commune, { identifier: 'personne', password: wrong, ...typed })
  }

  test.each([
    ['qui existe', 'anna'],
    ['qui n’existe pas', 'personne'],
  ])(
    'après cinq échecs, un nom %s attend une minute, même avec le bon mot de passe',
    async (_, identifier) => {
      const commune = await aCommune()
      await anAccount(commune, { identifier: 'anna' })
      await tries(commune, 5, { identifier })
      expect(await trySignIn(commune, { identifier })).toEqual({
        ok: false,
        refusal: { code: 'sign-in-throttled', facts: { waitMinutes: 1 } },
      })
    },
  )

  test('l’identifiant et l’adresse e-mail d’un compte ont le même compte d’essais', async () => {
    const commune = await aCommune()
    const { identifier, email } = await anAccount(commune)
    await tries(commune, 3, { identifier })
    await tries(commune, 2, { identifier: email })
    expect(await trySignIn(commune, { identifier })).toMatchObject({
      refusal: { code: 'sign-in-throttled', facts: { waitMinutes: 1 } },
    })
  })

  test('l’attente finie, le bon mot de passe entre', async () => {
    const commune = await aCommune()
    await anAccount(commune, { identifier: 'anna' })
    await tries(commune, 5, { identifier: 'anna' })
    expect(await trySignIn(commune, { identifier: 'anna', at: now.add({ minutes: 1 }) })).toMatchObject({
      ok: true,
    })
  })

  test('un essai pendant l’attente ne l’allonge pas', async () => {
    const commune = await aCommune()
    await tries(commune, 5, {})
    await tries(commune, 3, { at: now.add({ seconds: 30 }) })
    expect(await trySignIn(commune, { identifier: 'personne', at: now.add({ minutes: 1 }) })).toEqual(failed)
  })

  test('une bonne connexion efface les échecs du nom', async () => {
    const commune = await aCommune()
    await anAccount(commune, { identifier: 'anna' })
    await tries(commune, 4, { identifier: 'anna' })
    await trySignIn(commune, { identifier: 'anna' })
    await tries(commune, 4, { identifier: 'anna' })
    expect(await trySignIn(commune, { identifier: 'anna' })).toMatchObject({ ok: true })
  })

  test('vingt échecs depuis une adresse la font attendre, quel que soit le nom', async () => {
    const commune = await aCommune()
    const address = anAddress()
    const { identifier } = await anAccount(commune)
    for (let i = 0; i < 20; i++)
      await trySignIn(commune, { identifier: `personne-${i}`, password: wrong, address })
    expect(await trySignIn(commune, { identifier, address })).toMatchObject({
      refusal: { code: 'sign-in-throttled', facts: { waitMinutes: 1 } },
    })
  })

  test('un bon compte n’efface pas les échecs de l’adresse', async () => {
    const commune = await aCommune()
    const address = anAddress()
    const { identifier } = await anAccount(commune)
    for (let i = 0; i < 19; i++)
      await trySignIn(commune, { identifier: `personne-${i}`, password: wrong, address })
    await trySignIn(commune, { identifier, address })
    await trySignIn(commune, { identifier: 'personne', password: wrong, address })
    expect(await trySignIn(commune, { identifier, address })).toMatchObject({
      refusal: { code: 'sign-in-throttled' },
    })
  })

  test('dix essais au même instant ne passent pas outre : cinq sont jugés, cinq attendent', async () => {
    const commune = await aCommune()
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => trySignIn(commune, { identifier: 'personne', password: wrong })),
    )
    const codes = outcomes.map((outcome) => (outcome.ok ? 'entré' : outcome.refusal.code)).toSorted()
    expect(codes).toEqual([...Array(5).fill('sign-in-failed'), ...Array(5).fill('sign-in-throttled')])
  })

  test('une connexion sans faute ne laisse aucune trace d’échec', async () => {
    const commune = await aCommune()
    await signedIn(commune, (await anAccount(commune)).identifier)
    const rows = await atTheDoor(commune, (db) =>
      db.select().from(throttles).where(eq(throttles.communeId, commune)),
    )
    expect(rows).toEqual([])
  })
})
