import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inCommune, readInCommune } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { auditLog, outbox } from '@/database/schema/outbox'
import { changeAgentForm, openAgentForm } from '@/features/agents/agent-form'
import { agentOfCommune, agentsOfCommune } from '@/features/agents/agents-of-commune'
import { changeAgent, disableAgent, enableAgent, forgetSignIns } from '@/features/agents/change-agent'
import { openAgentAccount } from '@/features/agents/open-agent-account'
import { resendAgentActivation } from '@/features/agents/resend-agent-activation'
import { viewerOfToken } from '@/request/auth'
import type { Commune } from '@/request/commune'
import { aCommune, aFamily, agentOf, anAgent, aSignIn, now } from '../world/people'

const later = now.add({ hours: 1 })
const services = ['enfance', 'sport'].map((key) => ({ key, label: key, source: { cite: 'essai' } }))

/** A town with two services, and an administrator held to none. */
async function aTown() {
  const commune = await aCommune()
  const withServices = { ...commune, record: { ...commune.record, services } }
  return { commune: withServices, chief: await anAgent(commune) }
}

type Doing = Parameters<typeof inCommune<unknown>>[2]
const as = <T>(commune: Commune, by: { agentId: string }, work: (db: Parameters<Doing>[0]) => Promise<T>) =>
  inCommune(commune.id, agentOf(by), work)
const byOf = ({ agentId }: { agentId: string }, held: string[] = []) => ({
  now: later,
  by: { accountId: agentId, services: held },
})

const typed = (commune: Commune, accountId: string, change: Record<string, unknown>) =>
  changeAgentForm(commune.record).parse({
    ...{ accountId, firstName: 'Anne', lastName: 'Le Goff', townRole: 'agent' },
    ...change,
  })

const rowOf = ({ id }: Commune, accountId: string) =>
  readInCommune(id, { role: 'access' }, async (db) => {
    const [row] = await db
      .select()
      .from(accounts)
      .where(and(eq(accounts.communeId, db.communeId), eq(accounts.id, accountId)))
    return row
  })

describe('ouvrir le compte d’un agent', () => {
  test('avec son rôle et ses services ; le courriel d’activation part', async () => {
    const { commune, chief } = await aTown()
    const form = openAgentForm(commune.record).parse({
      ...{ firstName: 'Paul', lastName: 'Roux', email: 'paul.roux@exemple.fr' },
      ...{ townRole: 'regisseur', services: ['sport'] },
    })
    const outcome = await as(commune, chief, (db) =>
      openAgentAccount(db, form, {
        now,
        townRole: form.townRole,
        services: form.services,
        by: { services: [] },
      }),
    )
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    expect(await rowOf(commune, outcome.done.accountId)).toMatchObject({
      ...{ kind: 'agent', townRole: 'regisseur', services: ['sport'], activatedAt: null },
    })
    const mails = await readInCommune(commune.id, { role: 'worker' }, (db) =>
      db
        .select({ mail: outbox.mail })
        .from(outbox)
        .where(and(eq(outbox.communeId, commune.id), eq(outbox.accountId, outcome.done.accountId))),
    )
    expect(mails).toEqual([{ mail: 'activation' }])
  })

  test('un service que la fiche ne nomme pas n’est pas un choix', async () => {
    const { commune } = await aTown()
    const form = openAgentForm(commune.record).safeParse({
      ...{ firstName: 'Paul', lastName: 'Roux', email: 'paul@exemple.fr' },
      ...{ townRole: 'agent', services: ['voirie'] },
    })
    expect(form.success).toBe(false)
  })

  test('une adresse déjà prise est refusée', async () => {
    const { commune, chief } = await aTown()
    await anAgent(commune, { email: 'prise@exemple.fr' })
    const form = openAgentForm(commune.record).parse({
      ...{ firstName: 'Paul', lastName: 'Roux', email: 'prise@exemple.fr', townRole: 'agent' },
    })
    const opening = as(commune, chief, (db) => openAgentAccount(db, form, { now, townRole: 'agent' }))
    expect(await opening).toEqual({ ok: false, refusal: { code: 'email-taken', facts: {} } })
  })

  test('un administrateur limité au sport n’ouvre pas de compte pour tous les services', async () => {
    const { commune } = await aTown()
    const held = await anAgent(commune, {}, { townRole: 'administrator', services: ['sport'] })
    const form = openAgentForm(commune.record).parse({
      ...{ firstName: 'Paul', lastName: 'Roux', email: 'p.roux@exemple.fr', townRole: 'agent' },
    })
    const opening = as(commune, held, (db) =>
      openAgentAccount(db, form, { now, townRole: 'agent', by: { services: ['sport'] } }),
    )
    expect(await opening).toMatchObject({ ok: false, refusal: { code: 'agent-of-other-services' } })
  })
})

describe('changer les droits d’un agent', () => {
  test('le rôle change, ses connexions sont fermées, et le journal le dit', async () => {
    const { commune, chief } = await aTown()
    const agent = await anAgent(commune, {}, { townRole: 'agent' })
    const token = await aSignIn(commune, agent.agentId)
    const form = typed(commune, agent.agentId, { townRole: 'reader', services: ['sport'] })
    const outcome = await as(commune, chief, (db) => changeAgent(db, form, byOf(chief)))
    expect(outcome).toEqual({ ok: true, done: 'rights-changed' })
    await forgetSignIns(commune.id, agent.agentId)
    expect(await viewerOfToken(commune.id, token, later)).toBeNull()
    expect(await rowOf(commune, agent.agentId)).toMatchObject({ townRole: 'reader', services: ['sport'] })
    const acts = await as(commune, chief, (db) =>
      db
        .select({ about: auditLog.about })
        .from(auditLog)
        .where(and(eq(auditLog.communeId, commune.id), eq(auditLog.act, 'agent-account-changed'))),
    )
    expect(acts).toEqual([{ about: { accountId: agent.agentId, townRole: 'reader' } }])
  })

  test('le nom seul : la personne reste connectée', async () => {
    const { commune, chief } = await aTown()
    const { agentId } = await anAgent(commune, {}, { townRole: 'agent' })
    const form = typed(commune, agentId, { firstName: 'Jeanne' })
    expect(await as(commune, chief, (db) => changeAgent(db, form, byOf(chief)))).toEqual({
      ok: true,
      done: 'changed',
    })
  })

  test('un droit retiré vaut aussitôt, avant toute déconnexion', async () => {
    const { commune, chief } = await aTown()
    const { agentId } = await anAgent(commune, {}, { townRole: 'agent' })
    const token = await aSignIn(commune, agentId)
    const form = typed(commune, agentId, { townRole: 'centre-staff' })
    await as(commune, chief, (db) => changeAgent(db, form, byOf(chief)))
    expect(await viewerOfToken(commune.id, token, later)).toMatchObject({ townRole: 'centre-staff' })
  })

  test('le dernier administrateur garde son rôle', async () => {
    const { commune, chief } = await aTown()
    const form = typed(commune, chief.agentId, { townRole: 'reader' })
    expect(await as(commune, chief, (db) => changeAgent(db, form, byOf(chief)))).toMatchObject({
      ok: false,
      refusal: { code: 'last-administrator' },
    })
    expect(await rowOf(commune, chief.agentId)).toMatchObject({ townRole: 'administrator' })
  })

  test('deux administrateurs qui se retirent leur rôle au même instant : il en reste un', async () => {
    const { commune, chief } = await aTown()
    const other = await anAgent(commune)
    const demote = (by: { agentId: string }, whom: { agentId: string }) =>
      as(commune, by, (db) => changeAgent(db, typed(commune, whom.agentId, { townRole: 'agent' }), byOf(by)))
    const outcomes = await Promise.all([demote(chief, other), demote(other, chief)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('un agent d’une autre commune n’est pas là', async () => {
    const { commune, chief } = await aTown()
    const elsewhere = await anAgent(await aCommune())
    const form = typed(commune, elsewhere.agentId, { townRole: 'reader' })
    expect(await as(commune, chief, (db) => changeAgent(db, form, byOf(chief)))).toEqual({
      ok: true,
      done: 'unchanged',
    })
  })

  test('un service que la fiche n’a plus peut rester, mais ne vient pas', async () => {
    const { commune, chief } = await aTown()
    const { agentId } = await anAgent(commune, {}, { townRole: 'agent', services: ['voirie'] })
    const changed = (services: string[]) =>
      as(commune, chief, (db) => changeAgent(db, typed(commune, agentId, { services }), byOf(chief)))
    expect(await changed(['voirie', 'sport'])).toMatchObject({ ok: true })
    expect(await changed(['culture'])).toMatchObject({ ok: false })
  })
})

describe('désactiver le compte d’un agent', () => {
  test('ferme ses connexions ; réactivé, il se connecte de nouveau', async () => {
    const { commune, chief } = await aTown()
    const { agentId } = await anAgent(commune, {}, { townRole: 'agent' })
    const token = await aSignIn(commune, agentId)
    const accountId = { accountId: agentId }
    expect(await as(commune, chief, (db) => disableAgent(db, accountId, byOf(chief)))).toMatchObject({
      done: 'disabled',
    })
    expect(await viewerOfToken(commune.id, token, later)).toBeNull()
    expect(await as(commune, chief, (db) => enableAgent(db, accountId, byOf(chief)))).toMatchObject({
      done: 'enabled',
    })
  })

  test('une famille ne se désactive pas comme un agent', async () => {
    const { commune, chief } = await aTown()
    const { accountId } = await aFamily(commune, { activated: true })
    expect(await as(commune, chief, (db) => disableAgent(db, { accountId }, byOf(chief)))).toEqual({
      ok: true,
      done: 'unchanged',
    })
  })
})

describe('renvoyer l’activation d’un agent', () => {
  test('trois courriels par heure au plus', async () => {
    const { commune, chief } = await aTown()
    const opened = await as(commune, chief, (db) =>
      openAgentAccount(
        db,
        openAgentForm(commune.record).parse({
          ...{ firstName: 'Paul', lastName: 'Roux', email: 'attend@exemple.fr', townRole: 'agent' },
        }),
        { now, townRole: 'agent' },
      ),
    )
    if (!opened.ok) throw new Error(opened.refusal.code)
    const { accountId } = opened.done
    const again = () =>
      as(commune, chief, (db) =>
        resendAgentActivation(db, { accountId }, { ...byOf(chief), now: now.add({ minutes: 5 }) }),
      )
    await again()
    await again()
    expect(await again()).toMatchObject({ ok: false, refusal: { code: 'mails-throttled' } })
  })
})

describe('la liste des agents', () => {
  test('ne montre à qui est limité à un service que les agents de ce service', async () => {
    const { commune, chief } = await aTown()
    const sport = await anAgent(commune, { lastName: 'Sport' }, { townRole: 'agent', services: ['sport'] })
    const both = { townRole: 'agent', services: ['sport', 'enfance'] } as const
    await anAgent(commune, { lastName: 'Deux' }, { ...both, services: [...both.services] })
    const seen = (held: string[]) =>
      as(commune, chief, async (db) => {
        const { rows } = await agentsOfCommune(db, { services: held }, { page: 1 })
        return rows.map(({ lastName }) => lastName)
      })
    expect(await seen(['sport'])).toEqual(['Sport'])
    expect(await seen([])).toEqual(['Deux', 'Le Goff', 'Sport'])
    const own = (held: string[]) =>
      as(commune, chief, (db) => agentOfCommune(db, { services: held }, sport.agentId))
    expect(await own(['enfance'])).toBeNull()
    expect(await own(['sport'])).toMatchObject({ id: sport.agentId })
  })
})
