import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { inCommune, inPlatform } from '@/database/door'
import { publishRecord } from '@/database/versions/publish-record'
import { communesAsked } from '@/features/platform/communes-asked'
import { communesOfPlatform, communesPerPage } from '@/features/platform/communes-of-platform'
import { signOutOperator } from '@/features/platform/sign-in-operator'
import { operatorOfToken } from '@/request/operator'
import { aCommune, aFamily, now } from '../world/people'
import { anOperatorWithTelephone, codeAt, signedInOperator, tryCode, tryPassword } from './platform-world'

const administrator = postgres(process.env.ADMIN_DATABASE_URL ?? '', { max: 1, onnotice() {} })
afterAll(() => administrator.end())

const operator = { role: 'operator', operatorId: null } as const
const failed = { ok: false, refusal: { code: 'sign-in-failed', facts: {} } }
const outcomeOf = async (...asked: Parameters<typeof tryPassword>) => (await tryPassword(...asked)).outcome

describe('la porte de la plateforme', () => {
  test('un opérateur entre avec son mot de passe et son code', async () => {
    const operator = await anOperatorWithTelephone()
    const token = await signedInOperator(operator)
    expect(await operatorOfToken(token, now)).toMatchObject({ email: operator.email })
  })

  test('pas avec un autre mot de passe', async () => {
    const { email } = await anOperatorWithTelephone()
    expect(await outcomeOf(email, { password: 'un autre mot de passe' })).toEqual(failed)
  })

  test('un inconnu reçoit la même réponse', async () => {
    expect(await outcomeOf('personne@plateforme.fr')).toEqual(failed)
  })

  test('un opérateur désactivé n’entre plus, et sa connexion ouverte ne vaut plus rien', async () => {
    const operator = await anOperatorWithTelephone()
    const token = await signedInOperator(operator)
    await administrator`update operators set disabled_at = now() where email = ${operator.email}`
    expect([await operatorOfToken(token, now), await outcomeOf(operator.email)]).toEqual([null, failed])
  })

  test('désactivé entre les deux facteurs, son code n’ouvre plus', async () => {
    const { email, key } = await anOperatorWithTelephone()
    const { held } = await tryPassword(email)
    await administrator`update operators set disabled_at = now() where email = ${email}`
    expect(await tryCode(held, codeAt(key))).toMatchObject({ refusal: { code: 'sign-in-over' } })
  })

  test('après cinq échecs il faut attendre, même avec le bon mot de passe', async () => {
    const { email } = await anOperatorWithTelephone()
    for (let n = 0; n < 5; n++) await tryPassword(email, { password: 'un autre mot de passe' })
    expect(await outcomeOf(email)).toEqual({
      ok: false,
      refusal: { code: 'sign-in-throttled', facts: { waitMinutes: 1 } },
    })
  })

  test('l’attente passée, il entre', async () => {
    const { email } = await anOperatorWithTelephone()
    for (let n = 0; n < 5; n++) await tryPassword(email, { password: 'un autre mot de passe' })
    expect(await outcomeOf(email, { at: now.add({ minutes: 2 }) })).toMatchObject({ ok: true })
  })

  test('une connexion finit après huit heures', async () => {
    const token = await signedInOperator(await anOperatorWithTelephone())
    expect(await operatorOfToken(token, now.add({ hours: 8 }))).toBeNull()
  })

  test('se déconnecter la finit aussitôt', async () => {
    const token = await signedInOperator(await anOperatorWithTelephone())
    await inPlatform(operator, async (db) => signOutOperator(db, token))
    expect(await operatorOfToken(token, now)).toBeNull()
  })
})

describe('ce qu’un opérateur voit', () => {
  const inhabited = aCommune().then(async (commune) => {
    await aFamily(commune)
    return commune
  })

  const all = communesAsked({})
  const found = async (query: Record<string, string>, at = now) =>
    (await communesOfPlatform(randomUUID(), communesAsked(query), at)).rows

  test('chaque commune, la version de sa fiche et ses séances à venir', async () => {
    const open = await aCommune({ rulesOf: 'rennes' })
    const quiet = await aCommune({ rulesOf: 'auray' })
    const { rows } = await communesOfPlatform(randomUUID(), all, now)
    const of = (slug: string) => rows.find((row) => row.slug === slug)
    expect(of(open.slug)).toMatchObject({ inForce: 1, toCome: [], publishedAt: now, state: 'open' })
    expect(of(open.slug)?.sessionsToCome).toBeGreaterThan(1_000)
    expect(of(quiet.slug)?.sessionsToCome).toBe(0)
  })

  test('la version qui attend et son jour, puis celle-ci en vigueur', async () => {
    const { id, slug, record } = await aCommune({ rulesOf: 'auray' })
    const effectiveAt = now.add({ hours: 48 })
    const by = { now, author: 'essai', reason: 'essai', effectiveAt }
    await inCommune(id, operator, (db) => publishRecord(db, { ...record, signature: 'La Ville' }, by))
    const [before] = await found({ q: slug })
    const [after] = await found({ q: slug }, effectiveAt)
    expect([before?.inForce, before?.toCome, after?.inForce, after?.toCome]).toEqual([
      1,
      [{ version: 2, at: effectiveAt }],
      2,
      [],
    ])
  })

  test('ses volumes, en nombres', async () => {
    const { id, slug } = await aCommune({ rulesOf: 'auray' })
    await administrator`
      insert into commune_figures (commune_id, households, children, accounts, live_bookings, requests_of_month,
        mails_waiting, mails_abandoned, counted_at, counted_on)
      values (${id}, 12, 20, 25, 340, 7, 1, 2, ${now.toString()}, '2026-09-07'),
        (${id}, 10, 20, 25, 300, 7, 1, 2, ${now.toString()}, '2026-09-06')`
    expect((await found({ q: slug }))[0]?.figures).toMatchObject({ households: 12, liveBookings: 340 })
  })

  test('cinquante communes par page ; une page trop loin est la dernière', async () => {
    const id = randomUUID()
    const [{ before } = { before: 0 }] = await administrator<{ before: number }[]>`
      select count(*)::int as before from communes`
    await administrator`
      insert into communes (slug, insee_code, name, record_version)
      select 'z' || n, 'z' || n, 'Zuytpeene ' || n, 1 from generate_series(1, ${communesPerPage}) n`
    const [first, last] = [
      await communesOfPlatform(id, all, now),
      await communesOfPlatform(id, communesAsked({ page: '99' }), now),
    ]
    expect([first.rows.length, last.asked.page, last.rows.length]).toEqual([50, 2, before])
  })

  test.each([
    ['son nom, sans accents ni tirets', 'etang l aumone'],
    ['son nom, en partie', 'l’Aumône'],
    ['son code INSEE', '95999'],
  ])('une commune se trouve par %s', async (_, q) => {
    await administrator`
      insert into communes (slug, insee_code, name, record_version)
      values ('saint-etang-l-aumone', '95999', 'Saint-Étang-l’Aumône', 1) on conflict do nothing`
    expect((await found({ q })).map(({ slug }) => slug)).toEqual(['saint-etang-l-aumone'])
  })

  test('les signes d’une recherche ne valent qu’eux-mêmes', async () => {
    expect(await found({ q: '%' })).toEqual([])
  })

  test('l’ordre demandé, dans les deux sens', async () => {
    const names = async (sens: string) =>
      (await found({ q: 'zuytpeene', sens })).map(({ name }) => name).slice(0, 1)
    expect([await names('asc'), await names('desc')]).toEqual([['Zuytpeene 1'], ['Zuytpeene 9']])
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
