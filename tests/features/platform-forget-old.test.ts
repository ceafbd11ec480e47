import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import type { CommuneId } from '@/database/door'
import { forgetOld, forgetOldOf } from '@/jobs/forget-old'
import { aCommune, aFamily, now } from '../world/people'

const administrator = postgres(process.env.ADMIN_DATABASE_URL ?? '', { max: 1, onnotice() {} })
afterAll(() => administrator.end())

const before = (days: number) => now.subtract({ minutes: Math.round(24 * 60 * days) }).toString()
type Row = Record<string, unknown>

const someone = aCommune().then(async (commune) => ({ commune, ...(await aFamily(commune)) }))

/** The columns of a row, besides the one that says how old it is. */
const rowOf: Record<string, (id: string, family: Awaited<typeof someone>) => Row> = {
  sign_ins: (id, { accountId }) => ({ token_hash: id, account_id: accountId, started_at: before(400) }),
  throttles: (id) => ({ subject: id, failures: 1 }),
  mailed_keys: (id, { accountId }) => ({ key_hash: id, account_id: accountId, purpose: 'password' }),
  outbox: (id, { accountId }) => ({
    ...{ id, account_id: accountId, mail: 'password', written_at: before(400) },
    about: administrator.json({}),
  }),
  demo_mailbox: (id) => ({ id, recipient: 'a', subject: 'a', html: 'a', text: 'a', language: 'fr' }),
}

async function isKept(table: string, dates: Record<string, string>, work = forgetOldOf): Promise<boolean> {
  const family = await someone
  const id = randomUUID()
  const row: Row = { commune_id: family.commune.id, ...rowOf[table]?.(id, family), ...dates }
  const key = ['token_hash', 'subject', 'key_hash', 'id'].find((column) => row[column] === id) as string
  await administrator`insert into ${administrator(table)} ${administrator(row)}`
  await work(family.commune.id, now)
  const left = await administrator`
    select 1 from ${administrator(table)} where ${administrator(key)} = ${id}`
  return left.length === 1
}

describe('ce qui a assez duré est oublié', () => {
  test.each([
    ['une connexion finie', 'sign_ins', { expires_at: before(0.1) }, false],
    ['une connexion ouverte', 'sign_ins', { expires_at: before(-0.1) }, true],
    ['des échecs de la veille', 'throttles', { last_failure_at: before(1.1) }, false],
    ['des échecs du jour', 'throttles', { last_failure_at: before(0.9) }, true],
    ['un lien fini depuis un mois', 'mailed_keys', { expires_at: before(31) }, false],
    [
      'un lien qui a servi il y a un mois',
      'mailed_keys',
      { used_at: before(31), expires_at: before(29) },
      false,
    ],
    ['un lien fini hier', 'mailed_keys', { expires_at: before(1) }, true],
    ['un courriel parti il y a trois mois', 'outbox', { sent_at: before(91) }, false],
    ['un courriel abandonné il y a trois mois', 'outbox', { abandoned_at: before(91) }, false],
    ['un courriel parti le mois dernier', 'outbox', { sent_at: before(30) }, true],
    ['un courriel qui attend encore, même vieux', 'outbox', {}, true],
    ['un courriel de démonstration du mois passé', 'demo_mailbox', { sent_at: before(31) }, false],
    ['un courriel de démonstration de la semaine', 'demo_mailbox', { sent_at: before(7) }, true],
  ])('%s', async (_, table, dates, kept) => {
    expect(await isKept(table, dates)).toBe(kept)
  })

  test.each([
    ['touché il y a plus de treize mois', 397, 0],
    ['touché il y a un an', 365, 1],
  ])('un brouillon %s', async (_, days, left) => {
    const commune = await aCommune()
    const { accountId, childIds } = await aFamily(commune)
    await administrator`
      insert into booking_drafts (commune_id, account_id, enrolment_id, child_id, changes, also_for_enrolments, saved_at)
      select commune_id, ${accountId}, id, child_id, '{}', '{}', ${before(days)}
      from enrolments where commune_id = ${commune.id} and child_id = ${childIds[0] ?? ''}`
    await forgetOldOf(commune.id, now)
    const rows = await administrator`select 1 from booking_drafts where commune_id = ${commune.id}`
    expect(rows).toHaveLength(left)
  })

  test('plus d’une fournée à la fois', async () => {
    const { id } = await aCommune()
    await administrator`
      insert into throttles (commune_id, subject, failures, last_failure_at)
      select ${id}, n::text, 1, ${before(2)} from generate_series(1, 1200) n`
    expect(await forgetOldOf(id, now)).toBe(1_200)
  })

  test('dans chaque commune ouverte', async () => {
    const [one, other] = [await aCommune(), await aCommune()]
    for (const { id } of [one, other])
      await administrator`
        insert into throttles (commune_id, subject, failures, last_failure_at) values (${id}, 'a', 1, ${before(2)})`
    await forgetOld(now)
    const left = await administrator`
      select 1 from throttles where commune_id in ${administrator([one.id, other.id] as CommuneId[])}`
    expect(left).toEqual([])
  })
})
