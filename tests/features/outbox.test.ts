import { and, eq, isNull } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { carriers } from '@/adapters/mail/carriers'
import { type CommuneId, inCommune } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { demoMailbox, outbox } from '@/database/schema/outbox'
import { communes } from '@/database/schema/platform'
import { waitMinutes } from '@/features/mail/mark-mail'
import { badRecipient, outOfOrder, resendServer, tooMany } from '../contracts/resend-server'
import {
  aCommune,
  aKey,
  aMailInTheOutbox,
  anAccount,
  asAgent,
  lineOf,
  now,
  resendAt,
  sendAt,
  writeMail,
} from './mail-world'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function aProvider(options = {}) {
  const provider = await resendServer(options)
  closing.push(provider.close)
  return provider
}

/** A commune, a parent, one mail due, and Resend on a socket of this machine. */
async function aMailDue(written = {}) {
  const { communeId } = await aCommune()
  const account = await anAccount(communeId)
  const id = await aMailInTheOutbox(communeId, account.id, written)
  const provider = await aProvider()
  return { communeId, account, id, provider, carrier: resendAt(provider) }
}

describe('la boîte d’envoi', () => {
  test('un courriel écrit avec l’acte part une fois, à l’adresse de la personne', async () => {
    const { communeId, account, carrier, provider } = await aMailDue()
    await sendAt(communeId, carrier)
    await sendAt(communeId, carrier)
    expect(provider.requests.map(({ body }) => body.to)).toEqual([account.email])
  })

  test('un courriel parti est marqué, avec son moment', async () => {
    const { communeId, id, carrier } = await aMailDue()
    await sendAt(communeId, carrier)
    expect(await lineOf(communeId, id)).toMatchObject({ sentAt: now, attempts: 1, lastFailure: null })
  })

  test('une commande annulée ne laisse pas de courriel', async () => {
    const { communeId } = await aCommune()
    const account = await anAccount(communeId)
    const provider = await aProvider()
    const fails = inCommune(communeId, asAgent, async (db) => {
      await writeMail(db, account.id)
      throw new Error('la commande échoue')
    })
    await expect(fails).rejects.toThrow('la commande échoue')
    await sendAt(communeId, resendAt(provider))
    expect(provider.requests).toEqual([])
  })

  test('les courriels partent du plus ancien au plus récent', async () => {
    const { communeId, account, id, carrier, provider } = await aMailDue()
    const older = await aMailInTheOutbox(communeId, account.id, { at: now.subtract({ minutes: 1 }) })
    await sendAt(communeId, carrier)
    expect(provider.requests.map(({ key }) => key)).toEqual([older, id])
  })

  test('une commune suspendue n’envoie rien, et ne perd rien', async () => {
    const { communeId, id, carrier, provider } = await aMailDue()
    const asOperator = { role: 'operator', operatorId: null } as const
    await inCommune(communeId, asOperator, (db) =>
      db.update(communes).set({ state: 'suspended' }).where(eq(communes.id, communeId)),
    )
    await sendAt(communeId, carrier)
    expect(provider.requests).toEqual([])
    expect(await lineOf(communeId, id)).toMatchObject({ attempts: 0, sentAt: null, abandonedAt: null })
  })
})

describe('un transporteur qui échoue', () => {
  test('le courriel attend une minute', async () => {
    const { communeId, id, carrier, provider } = await aMailDue()
    provider.answerNext(outOfOrder)
    await sendAt(communeId, carrier)
    expect(await lineOf(communeId, id)).toMatchObject({
      attempts: 1,
      retryAt: now.add({ minutes: 1 }),
      lastFailure: 'carrier-unreachable',
      sentAt: null,
    })
  })

  test('avant ce moment, il n’est pas réessayé', async () => {
    const { communeId, carrier, provider } = await aMailDue()
    provider.answerNext(outOfOrder)
    await sendAt(communeId, carrier)
    await sendAt(communeId, carrier, now.add({ seconds: 59 }))
    expect(provider.requests).toHaveLength(1)
  })

  test('à ce moment, il part, sous le même numéro', async () => {
    const { communeId, id, carrier, provider } = await aMailDue()
    provider.answerNext(tooMany)
    await sendAt(communeId, carrier)
    await sendAt(communeId, carrier, now.add({ minutes: 1 }))
    expect(provider.requests.map(({ key }) => key)).toEqual([id, id])
    expect(await lineOf(communeId, id)).toMatchObject({ sentAt: now.add({ minutes: 1 }), attempts: 2 })
  })

  test('l’attente double à chaque échec, jusqu’à six heures', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 19].map(waitMinutes)).toEqual([
      1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360,
    ])
  })

  test('après vingt échecs, le courriel est abandonné et on sait pourquoi', async () => {
    const { communeId, id, carrier, provider } = await aMailDue()
    provider.answerNext(...Array(20).fill(outOfOrder))
    let at = now
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await sendAt(communeId, carrier, at)
      at = at.add({ hours: 6 })
    }
    await sendAt(communeId, carrier, at)
    expect(provider.requests).toHaveLength(20)
    expect(await lineOf(communeId, id)).toMatchObject({
      attempts: 20,
      abandonedAt: at.subtract({ hours: 6 }),
      lastFailure: 'carrier-unreachable',
    })
  })

  test('une adresse refusée est abandonnée du premier coup', async () => {
    const { communeId, id, carrier, provider } = await aMailDue()
    provider.answerNext(badRecipient)
    await sendAt(communeId, carrier)
    expect(await lineOf(communeId, id)).toMatchObject({ abandonedAt: now, lastFailure: 'address-refused' })
  })

  test('une panne ne coûte aucun essai aux courriels qui suivent', async () => {
    const { communeId, account, carrier, provider } = await aMailDue()
    const next = await aMailInTheOutbox(communeId, account.id, { at: now.add({ seconds: 1 }) })
    provider.answerNext(outOfOrder)
    await sendAt(communeId, carrier)
    expect(await lineOf(communeId, next)).toMatchObject({ attempts: 0, sentAt: null })
  })

  test('un courriel que l’on ne sait pas écrire ne retient pas les autres', async () => {
    const { communeId, account, id, carrier } = await aMailDue({
      mail: 'booking',
      about: { requestId: 'pas un numéro' },
    })
    const next = await aMailInTheOutbox(communeId, account.id, { at: now.add({ seconds: 1 }) })
    const { bugs } = await sendAt(communeId, carrier)
    expect(bugs).toHaveLength(1)
    expect(await lineOf(communeId, id)).toMatchObject({
      lastFailure: 'bug',
      retryAt: now.add({ minutes: 1 }),
    })
    expect(await lineOf(communeId, next)).toMatchObject({ sentAt: now })
  })
})

describe('rien n’est envoyé deux fois', () => {
  async function sixMailsDue() {
    const { communeId } = await aCommune()
    const account = await anAccount(communeId)
    for (let i = 0; i < 6; i += 1) await aMailInTheOutbox(communeId, account.id)
    const provider = await aProvider({ delayMs: 60 })
    return { communeId, provider, carrier: resendAt(provider) }
  }

  /** As `sendMails` would be without its lock on the row: it reads what is due, sends, then marks. */
  async function sendWithoutLock(communeId: CommuneId, carrier: ReturnType<typeof resendAt>) {
    await inCommune(communeId, { role: 'worker' }, async (db) => {
      const due = await db
        .select({ id: outbox.id })
        .from(outbox)
        .where(and(eq(outbox.communeId, communeId), isNull(outbox.sentAt)))
        .limit(200)
      for (const { id } of due) {
        const mail = { id, to: 'a@exemple.fr', fromName: '', subject: '', html: '', text: '' }
        await carrier.send({ ...mail, language: 'fr' }, { put: async () => {} })
        await db
          .update(outbox)
          .set({ sentAt: now })
          .where(and(eq(outbox.communeId, communeId), eq(outbox.id, id)))
      }
    })
  }

  test('sans le verrou, deux envois à la fois enverraient deux fois', async () => {
    const { communeId, carrier, provider } = await sixMailsDue()
    await Promise.all([sendWithoutLock(communeId, carrier), sendWithoutLock(communeId, carrier)])
    expect(provider.requests).toHaveLength(12)
  })

  test('avec le verrou, deux envois à la fois se partagent les courriels', async () => {
    const { communeId, carrier, provider } = await sixMailsDue()
    await Promise.all([sendAt(communeId, carrier), sendAt(communeId, carrier)])
    expect(provider.requests).toHaveLength(6)
    expect(new Set(provider.requests.map(({ key }) => key)).size).toBe(6)
  })
})

describe('l’état est relu au moment d’envoyer', () => {
  test('un lien qui a expiré entre-temps n’est pas envoyé', async () => {
    const { communeId, account, id, carrier, provider } = await aMailDue({ mail: 'password' })
    await aKey(communeId, { mailId: id, accountId: account.id, expiresAt: now })
    await sendAt(communeId, carrier)
    expect(provider.requests).toEqual([])
    expect(await lineOf(communeId, id)).toMatchObject({ abandonedAt: now, lastFailure: 'mailed-key-spent' })
  })

  test('un lien encore valable est envoyé', async () => {
    const { communeId, account, id, carrier, provider } = await aMailDue({ mail: 'password' })
    await aKey(communeId, { mailId: id, accountId: account.id, expiresAt: now.add({ seconds: 1 }) })
    await sendAt(communeId, carrier)
    expect(provider.requests).toHaveLength(1)
  })

  test('un compte désactivé ne reçoit plus rien', async () => {
    const { communeId, account, id, carrier } = await aMailDue()
    await inCommune(communeId, asAgent, (db) =>
      db
        .update(accounts)
        .set({ disabledAt: now })
        .where(and(eq(accounts.communeId, communeId), eq(accounts.id, account.id))),
    )
    await sendAt(communeId, carrier)
    expect(await lineOf(communeId, id)).toMatchObject({ lastFailure: 'account-disabled' })
  })

  test('une demande qui n’existe plus est abandonnée', async () => {
    const about = { requestId: '018f2c5a-0000-7000-8000-000000000001' }
    const { communeId, id, carrier } = await aMailDue({ mail: 'booking', about })
    await sendAt(communeId, carrier)
    expect(await lineOf(communeId, id)).toMatchObject({ lastFailure: 'request-gone' })
  })
})

describe('la boîte aux lettres de démonstration', () => {
  test('reçoit le courriel dans la transaction qui le marque', async () => {
    const { communeId, account, id } = await aMailDue()
    const carrier = carriers['demo-mailbox']({ mode: 'demo', from: 'a@exemple.fr' })
    await sendAt(communeId, carrier as NonNullable<typeof carrier>)
    const mails = await inCommune(communeId, { role: 'access' }, (db) =>
      db.select().from(demoMailbox).where(eq(demoMailbox.communeId, communeId)),
    )
    expect(mails).toMatchObject([{ id, recipient: account.email, language: 'fr', sentAt: now }])
  })
})
