import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { newSecret } from '@/adapters/identity/secrets'
import { loadDemo } from '@/cli/demo'
import { inCommune } from '@/database/door'
import { signIn } from '@/features/access/sign-in'
import { signInEnds } from '@/request/auth'
import { communeAt } from '@/request/commune'
import { aCommune, now } from '../world/people'

const administrator = postgres(process.env.ADMIN_DATABASE_URL ?? '', { max: 1, onnotice() {} })
afterAll(() => administrator.end())

const loaded = (async () => {
  await aCommune({ rulesOf: 'rennes', slug: 'rennes' })
  await aCommune({ rulesOf: 'auray', slug: 'auray' })
  return loadDemo(now)
})()

/** Every row of every table, as one fingerprint per table. */
async function fingerprints(): Promise<Record<string, string>> {
  const tables = await administrator`select tablename from pg_tables where schemaname = 'public' order by 1`
  const prints = tables.map(async ({ tablename }) => {
    const [row] = await administrator.unsafe(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from "${tablename}" t`,
    )
    return [tablename, row?.print] as const
  })
  return Object.fromEntries(await Promise.all(prints))
}

describe('les familles de démonstration', () => {
  test('une seconde fois ne change rien', async () => {
    await loaded
    const before = await fingerprints()
    await loadDemo(now.add({ hours: 24 }))
    expect(await fingerprints()).toEqual(before)
  })

  test('chacun peut se connecter dans sa commune', async () => {
    const signIns = (await loaded).filter(({ address }) => !address.startsWith('/plateforme'))
    for (const { who, address, identifier, password } of signIns) {
      const commune = await communeAt(address.split('/')[1] ?? '', now)
      if (!commune) throw new Error(`${who} has no commune`)
      const at = { now, address: '192.0.2.1', token: newSecret(), endsAt: signInEnds(now) }
      const outcome = await inCommune(commune.id, { role: 'access' }, (db) =>
        signIn(db, { identifier, password }, at),
      )
      expect(outcome, who).toMatchObject({ ok: true })
    }
    expect(signIns.length).toBeGreaterThan(8)
  })

  test('aucun compte n’est dit deux fois', async () => {
    const names = (await loaded).map(({ address, identifier }) => `${address} ${identifier}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test('des jours sont réservés, dans deux centres différents pour deux enfants du même foyer', async () => {
    await loaded
    const rows = await administrator`
      select distinct c.first_name, s.centre from bookings b
      join children c on c.commune_id = b.commune_id and c.id = b.child_id
      join sessions s on s.commune_id = b.commune_id and s.id = b.session_id
      where c.first_name in ('Léa', 'Noé') order by 1`
    expect([...rows]).toEqual([
      { first_name: 'Léa', centre: 'les-gayeulles' },
      { first_name: 'Noé', centre: 'villejean' },
    ])
  })
})
