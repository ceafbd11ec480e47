import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { newSecret } from '@/adapters/identity/secrets'
import { inCommune, inPlatform } from '@/database/door'
import { operators } from '@/database/schema/platform'
import { communesOfPlatform, communesPerPage } from '@/features/platform/communes-of-platform'
import { signInOperator, signOutOperator } from '@/features/platform/sign-in-operator'
import { operatorOfToken, operatorSignInEnds } from '@/request/operator'
import { aCommune, aFamily, anOperator, aPassword, now, today } from '../world/people'

const administrator = postgres(process.env.ADMIN_DATABASE_URL ?? '', { max: 1, onnotice() {} })
afterAll(() => administrator.end())

const operator = { role: 'operator', operatorId: null } as const
let lastAddress = 0
const anAddress = () => `198.51.100.${++lastAddress}`

function trySignIn(
  email: string,
  { password = aPassword, at = now, address = anAddress(), token = newSecret() } = {},
) {
  const visit = { now: at, address, token, endsAt: operatorSignInEnds(at) }
  return inPlatform(operator, (db) => signInOperator(db, { email, password }, visit))
}
const failed = { ok: false, refusal: { code: 'sign-in-failed', facts: {} } }

describe('la porte de la plateforme', () => {
  test('un opérateur entre avec son mot de passe', async () => {
    const { email } = await anOperator()
    const token = newSecret()
    await trySignIn(email, { token })
    expect(await operatorOfToken(token, now)).toMatchObject({ email })
  })

  test('pas avec un autre', async () => {
    const { email } = await anOperator()
    expect(await trySignIn(email, { password: 'un autre mot de passe' })).toEqual(failed)
  })

  test('un inconnu reçoit la même réponse', async () => {
    expect(await trySignIn('personne@plateforme.fr')).toEqual(failed)
  })

  test('un opérateur désactivé n’entre plus, et sa connexion ouverte ne vaut plus rien', async () => {
    const { email } = await anOperator()
    const token = newSecret()
    await trySignIn(email, { token })
    await administrator`update operators set disabled_at = now() where email = ${email}`
    expect(await operatorOfToken(token, now)).toBeNull()
    expect(await trySignIn(email)).toEqual(failed)
  })

  test('après cinq échecs il faut attendre, même avec le bon mot de passe', async () => {
    const { email } = await anOperator()
    for (let n = 0; n < 5; n++) await trySignIn(email, { password: 'un autre mot de passe' })
    expect(await trySignIn(email)).toEqual({
      ok: false,
      refusal: { code: 'sign-in-throttled', facts: { waitMinutes: 1 } },
    })
  })

  test('l’attente passée, il entre', async () => {
    const { email } = await anOperator()
    for (let n = 0; n < 5; n++) await trySignIn(email, { password: 'un autre mot de passe' })
    expect(await trySignIn(email, { at: now.add({ minutes: 2 }) })).toMatchObject({ ok: true })
  })

  test('une connexion finit après huit heures', async () => {
    const { email } = await anOperator()
    const token = newSecret()
    await trySignIn(email, { token })
    expect(await operatorOfToken(token, now.add({ hours: 8 }))).toBeNull()
  })

  test('se déconnecter la finit aussitôt', async () => {
    const { email } = await anOperator()
    const token = newSecret()
    await trySignIn(email, { token })
    await inPlatform(operator, async (db) => signOutOperator(db, token))
    expect(await operatorOfToken(token, now)).toBeNull()
  })
})

describe('ce qu’un opérateur voit', () => {
  const inhabited = aCommune().then(async (commune) => {
    await aFamily(commune)
    return commune
  })

  test('chaque commune, la version de sa fiche et ses séances à venir', async () => {
    const open = await aCommune({ rulesOf: 'rennes' })
    const quiet = await aCommune({ rulesOf: 'auray' })
    const { email } = await anOperator()
    const [{ id } = { id: '' }] = await inPlatform(operator, (db) =>
      db.select({ id: operators.id }).from(operators).where(eq(operators.email, email)),
    )
    const { rows } = await communesOfPlatform(id, { today, page: 1 })
    const of = (slug: string) => rows.find((row) => row.slug === slug)
    expect(of(open.slug)).toMatchObject({ recordVersion: 1, publishedAt: now, state: 'open' })
    expect(of(open.slug)?.sessionsToCome).toBeGreaterThan(1_000)
    expect(of(quiet.slug)?.sessionsToCome).toBe(0)
  })

  test('cinquante communes par page ; une page trop loin est la dernière', async () => {
    const id = randomUUID()
    const [{ before } = { before: 0 }] = await administrator<{ before: number }[]>`
      select count(*)::int as before from communes`
    await administrator`
      insert into communes (slug, insee_code, name, record_version)
      select 'z' || n, 'z' || n, 'Zuytpeene ' || n, 1 from generate_series(1, ${communesPerPage}) n`
    const [first, last] = [
      await communesOfPlatform(id, { today, page: 1 }),
      await communesOfPlatform(id, { today, page: 99 }),
    ]
    expect([first.rows.length, last.page, last.rows.length]).toEqual([50, 2, before])
  })

  test.each(
    [
      [
        'accounts',
        'credentials',
        'sign_ins',
        'mailed_keys',
        'households',
        'guardians',
        'children',
        'household_children',
      ],
      [
        'account_households',
        'enrolments',
        'bookings',
        'booking_requests',
        'booking_drafts',
        'outbox',
        'demo_mailbox',
      ],
    ].flat(),
  )('jamais la table %s, même dans la commune', async (table) => {
    const reading = inCommune((await inhabited).id, operator, (db) =>
      db.execute(sql`select 1 from ${sql.identifier(table)} where commune_id = ${db.communeId}`),
    )
    await expect(reading).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
