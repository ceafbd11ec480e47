import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { type CommuneId, inCommune } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { aTown, inSeptember } from '../world/bookings'

const agent = { role: 'agent', accountId: randomUUID() } as const

it('une erreur de la base dit son code et sa contrainte, jamais ce qui a été tapé', async () => {
  const { communeId } = await aTown()
  const person = {
    communeId,
    kind: 'family' as const,
    identifier: 'secret@exemple.fr',
    email: 'secret@exemple.fr',
    firstName: 'Prénom-secret',
    lastName: 'Nom-secret',
    openedAt: inSeptember,
  }
  const twice = inCommune(communeId, agent, (db) => db.insert(accounts).values([person, person]))
  const error = await twice.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(inspect(error, { depth: 9 })).not.toMatch(/secret/)
  expect(error).toMatchObject({
    cause: { code: '23505', constraint_name: expect.stringMatching(/^accounts_one_per_/) },
  })
})

it('ce qui n’est pas une erreur de la base passe la porte tel quel', async () => {
  const { communeId } = await aTown()
  const ours = new Error('ours')
  const work = inCommune(communeId as CommuneId, agent, async (db) => {
    await db.execute(sql`select 1`)
    throw ours
  })
  await expect(work).rejects.toBe(ours)
})
