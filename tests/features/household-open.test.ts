import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { hashOf, mailedKeyOf } from '@/adapters/identity/secrets'
import { inCommune, readInCommune } from '@/database/door'
import { accounts, mailedKeys } from '@/database/schema/accounts'
import { children, enrolments, guardians, households } from '@/database/schema/households'
import { auditLog, outbox } from '@/database/schema/outbox'
import { openFamilyAccount } from '@/features/household/open-family-account'
import type { Commune } from '@/request/commune'
import {
  type AskedFamily,
  aCommune,
  aFamily,
  agentOf,
  anAgent,
  familyOf,
  now,
  typedFamily,
} from '../world/people'

const administrator = postgres(process.env.ADMIN_DATABASE_URL ?? '', { max: 1, onnotice() {} })
afterAll(() => administrator.end())

const worker = { role: 'worker' } as const

async function open(commune: Commune, asked: AskedFamily) {
  const agent = await anAgent(commune)
  return inCommune(commune.id, agentOf(agent), (db) =>
    openFamilyAccount(db, typedFamily(commune, asked), {
      record: commune.record,
      now,
      householdId: randomUUID(),
    }),
  )
}

const activationsOf = ({ id }: Commune, accountId: string) =>
  readInCommune(id, worker, (db) =>
    db
      .select({
        id: outbox.id,
        mail: outbox.mail,
        expiresAt: mailedKeys.expiresAt,
        keyHash: mailedKeys.keyHash,
      })
      .from(outbox)
      .innerJoin(
        mailedKeys,
        and(eq(mailedKeys.communeId, outbox.communeId), eq(mailedKeys.accountId, outbox.accountId)),
      )
      .where(and(eq(outbox.communeId, id), eq(mailedKeys.communeId, id), eq(outbox.accountId, accountId))),
  )

const childrenSeenBy = ({ id }: Commune, accountId: string) =>
  readInCommune(id, familyOf(accountId), (db) =>
    db.select({ id: children.id }).from(children).where(eq(children.communeId, id)),
  )

/** The same form, sent twice. */
async function openTwice(inTurn: (first: () => Promise<unknown>, second: () => Promise<unknown>) => unknown) {
  const commune = await aCommune()
  const agent = agentOf(await anAgent(commune))
  const family = typedFamily(commune, { coGuardian: {} })
  const by = { record: commune.record, now, householdId: randomUUID() }
  const send = () => inCommune(commune.id, agent, (db) => openFamilyAccount(db, family, by))
  const outcomes = await inTurn(send, send)
  const mails = await readInCommune(commune.id, worker, (db) =>
    db.select().from(outbox).where(eq(outbox.communeId, commune.id)),
  )
  const opened = await readInCommune(commune.id, agent, (db) =>
    db.select({ id: households.id }).from(households).where(eq(households.communeId, commune.id)),
  )
  return { outcomes, opened, householdId: by.householdId, toFamily: mails.length - 1 }
}

describe('un formulaire envoyé deux fois', () => {
  test.each([
    ['à la suite', async (a: () => Promise<unknown>, b: () => Promise<unknown>) => [await a(), await b()]],
    ['au même instant', (a: () => Promise<unknown>, b: () => Promise<unknown>) => Promise.all([a(), b()])],
  ])('%s : le compte s’ouvre une fois, et les deux réponses disent qu’il est ouvert', async (_, inTurn) => {
    const { outcomes, opened, householdId, toFamily } = await openTwice(inTurn)
    expect(outcomes).toMatchObject([
      { ok: true, done: { householdId } },
      { ok: true, done: { householdId } },
    ])
    expect([opened, toFamily]).toEqual([[{ id: householdId }], 2])
  })
})

describe('ouvrir un compte famille', () => {
  test('un courriel d’activation attend dans la boîte d’envoi, son lien vaut sept jours', async () => {
    const commune = await aCommune()
    const { accountId } = await aFamily(commune)
    const [mail] = await activationsOf(commune, accountId)
    expect(mail).toEqual({
      id: mail?.id,
      mail: 'activation',
      keyHash: hashOf(mailedKeyOf(mail?.id ?? '')),
      expiresAt: now.add({ hours: 7 * 24 }),
    })
  })

  test('le co-représentant a son compte et son courriel', async () => {
    const commune = await aCommune()
    const { accountId, coAccountId } = await aFamily(commune, { coGuardian: {} })
    expect(await activationsOf(commune, accountId)).toHaveLength(1)
    expect(await activationsOf(commune, coAccountId)).toHaveLength(1)
  })

  test('le co-représentant voit les mêmes enfants', async () => {
    const commune = await aCommune()
    const { accountId, coAccountId, childIds } = await aFamily(commune, {
      coGuardian: {},
      children: [{ firstName: 'Léa' }, { firstName: 'Noé' }],
    })
    const seen = (await childrenSeenBy(commune, coAccountId)).map(({ id }) => id)
    expect(seen.sort()).toEqual([...childIds].sort())
    expect((await childrenSeenBy(commune, accountId)).map(({ id }) => id).sort()).toEqual(seen)
  })

  test('un autre foyer n’en voit aucun', async () => {
    const commune = await aCommune()
    const { childIds } = await aFamily(commune)
    const other = await aFamily(commune, { children: [{ firstName: 'Hugo' }] })
    const seen = await childrenSeenBy(commune, other.accountId)
    expect(seen).toEqual(other.childIds.map((id) => ({ id })))
    expect(seen).not.toContainEqual({ id: childIds[0] })
  })

  test('l’enfant est inscrit dans son centre, avec son centre de départ, tous les mercredis de l’année', async () => {
    const commune = await aCommune()
    const { accountId } = await aFamily(commune, {
      children: [{ places: ['mercredi:les-gayeulles'], departureCentre: 'ille' }],
    })
    const [enrolment] = await readInCommune(commune.id, familyOf(accountId), (db) =>
      db.select().from(enrolments).where(eq(enrolments.communeId, commune.id)),
    )
    expect({
      ...enrolment,
      startsOn: String(enrolment?.startsOn),
      endsOn: String(enrolment?.endsOn),
    }).toMatchObject({
      activity: 'mercredi',
      schoolYear: '2026-2027',
      centre: 'les-gayeulles',
      departureCentre: 'ille',
      startsOn: '2026-09-02',
      endsOn: '2027-06-30',
    })
  })

  test('le journal dit qui a ouvert quel foyer', async () => {
    const commune = await aCommune()
    const { householdId } = await aFamily(commune)
    const lines = await readInCommune(commune.id, agentOf(await anAgent(commune)), (db) =>
      db
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.communeId, commune.id), eq(auditLog.act, 'family-account-opened'))),
    )
    expect(lines).toMatchObject([{ actor: 'agent', about: { householdId } }])
  })
})

describe('un identifiant ou une adresse déjà pris', () => {
  test('dans une autre commune : le compte s’ouvre', async () => {
    const [here, there] = [await aCommune(), await aCommune()]
    const guardian = { email: 'anne@exemple.fr', identifier: 'anne.legoff' }
    await aFamily(here, { guardian })
    expect(await open(there, { guardian })).toMatchObject({ ok: true })
  })

  test('l’identifiant dans la même commune : refusé', async () => {
    const commune = await aCommune()
    await aFamily(commune, { guardian: { identifier: 'anne.legoff' } })
    expect(await open(commune, { guardian: { identifier: 'Anne.LeGoff' } })).toEqual({
      ok: false,
      refusal: { code: 'identifier-taken', facts: {} },
    })
  })

  test('l’adresse dans la même commune : refusée', async () => {
    const commune = await aCommune()
    await aFamily(commune, { guardian: { email: 'anne@exemple.fr', identifier: 'anne' } })
    expect(await open(commune, { guardian: { email: 'ANNE@exemple.fr', identifier: 'autre' } })).toEqual({
      ok: false,
      refusal: { code: 'email-taken', facts: {} },
    })
  })

  test('la même adresse pour les deux représentants : refusée', async () => {
    const email = 'nous@exemple.fr'
    expect(
      await open(await aCommune(), {
        guardian: { email, identifier: 'elle' },
        coGuardian: { email, identifier: 'lui' },
      }),
    ).toMatchObject({ ok: false, refusal: { code: 'email-taken' } })
  })

  test('le co-représentant refusé, rien n’est ouvert', async () => {
    const commune = await aCommune()
    await aFamily(commune, { guardian: { email: 'paul@exemple.fr' } })
    await open(commune, { guardian: { email: 'anne@exemple.fr' }, coGuardian: { email: 'paul@exemple.fr' } })
    const left = await readInCommune(commune.id, agentOf(await anAgent(commune)), async (db) => ({
      accounts: await db
        .select()
        .from(accounts)
        .where(and(eq(accounts.communeId, commune.id), eq(accounts.email, 'anne@exemple.fr'))),
      households: await db.select().from(households).where(eq(households.communeId, commune.id)),
    }))
    expect(left).toMatchObject({ accounts: [], households: [{ name: 'Le Goff' }] })
  })
})

/** Until a connection of this database waits for a row or a key that another one holds. */
async function untilSomeoneWaits() {
  for (;;) {
    const [row] = await administrator`
      select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    if (row?.waiting > 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

describe('deux agents au même moment', () => {
  test.each([
    ['le même identifiant', { identifier: 'anne.legoff' }, 'identifier-taken'],
    ['la même adresse', { email: 'anne@exemple.fr' }, 'email-taken'],
  ])('%s : le premier l’ouvre, le second est refusé', async (_, guardian, code) => {
    const commune = await aCommune()
    const agents = [agentOf(await anAgent(commune)), agentOf(await anAgent(commune))] as const
    const by = () => ({ record: commune.record, now, householdId: randomUUID() })
    const unique = () => ({
      email: `${crypto.randomUUID()}@exemple.fr`,
      identifier: crypto.randomUUID(),
      ...guardian,
    })
    const families = [unique(), unique()].map((own) =>
      typedFamily(commune, { guardian: own, coGuardian: {} }),
    )
    let second: ReturnType<typeof openFamilyAccount> | undefined
    const first = await inCommune(commune.id, agents[0], async (db) => {
      const opened = await openFamilyAccount(db, families[0] as never, by())
      second = inCommune(commune.id, agents[1], (other) =>
        openFamilyAccount(other, families[1] as never, by()),
      )
      await untilSomeoneWaits()
      return opened
    })
    expect([first, await second]).toMatchObject([{ ok: true }, { ok: false, refusal: { code } }])
    const adults = await readInCommune(commune.id, agents[0], (db) =>
      db.select().from(guardians).where(eq(guardians.communeId, commune.id)),
    )
    expect(adults).toHaveLength(2)
  })
})
