import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { forgetSecondFactorOf, openAgentOf, openOperatorWithPassword } from '@/cli/first-accounts'
import { readInCommune } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { outbox } from '@/database/schema/outbox'
import { operatorOfToken } from '@/request/operator'
import { aCommune, now } from '../world/people'
import { anOperatorWithTelephone, operatorRow, signedInOperator, tryPassword } from './platform-world'

const worker = { role: 'worker' } as const

describe('le premier agent d’une commune', () => {
  test('reçoit le courriel qui active son compte', async () => {
    const { id, slug } = await aCommune()
    const said = await openAgentOf(slug, 'Mairie@Exemple.fr', now)
    const mails = await readInCommune(id, worker, (db) =>
      db
        .select({ mail: outbox.mail, kind: accounts.kind, email: accounts.email })
        .from(outbox)
        .innerJoin(accounts, eq(accounts.communeId, outbox.communeId))
        .where(eq(outbox.communeId, id)),
    )
    expect([said.done, mails]).toEqual([
      true,
      [{ mail: 'activation', kind: 'agent', email: 'mairie@exemple.fr' }],
    ])
  })

  test.each([
    ['une commune inconnue', 'nulle-part', 'mairie@exemple.fr', 'Aucune commune ouverte'],
    ['ce qui n’est pas une adresse', '', 'mairie', 'n’est pas une adresse'],
  ])('%s est refusée', async (_, unknown, email, says) => {
    const { slug } = await aCommune()
    expect(await openAgentOf(unknown || slug, email, now)).toEqual({
      done: false,
      says: expect.stringContaining(says),
    })
  })

  test('une adresse déjà prise est refusée', async () => {
    const { slug } = await aCommune()
    await openAgentOf(slug, 'mairie@exemple.fr', now)
    expect((await openAgentOf(slug, 'mairie@exemple.fr', now)).done).toBe(false)
  })
})

describe('le premier opérateur', () => {
  const enter = async (email: string, password: string) => (await tryPassword(email, { password })).outcome

  test('entre avec le mot de passe dit une seule fois', async () => {
    const { says } = await openOperatorWithPassword('premier@plateforme.fr')
    expect(await enter('premier@plateforme.fr', says.split(' ').at(-1) ?? '')).toMatchObject({ ok: true })
  })

  test('déjà là, son mot de passe ne change pas', async () => {
    const { says } = await openOperatorWithPassword('second@plateforme.fr')
    const again = await openOperatorWithPassword('second@plateforme.fr')
    const outcome = await enter('second@plateforme.fr', says.split(' ').at(-1) ?? '')
    expect([again.done, outcome.ok]).toEqual([false, true])
  })
})

describe('un second facteur perdu', () => {
  test('s’oublie en ligne de commande : ses connexions finissent, la suivante en montre un neuf', async () => {
    const operator = await anOperatorWithTelephone()
    const token = await signedInOperator(operator)
    await forgetSecondFactorOf(operator.email)
    const { totpSecret, totpConfirmedAt } = await operatorRow(operator.id)
    expect([totpSecret, totpConfirmedAt, await operatorOfToken(token, now)]).toEqual([null, null, null])
  })

  test('d’un inconnu, rien n’est oublié', async () => {
    expect((await forgetSecondFactorOf('personne@plateforme.fr')).done).toBe(false)
  })
})
