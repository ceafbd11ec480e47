import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectTo, disconnect } from '@/database/connection'
import { type CommuneId, inCommune, readInCommune } from '@/database/door'
import { households } from '@/database/schema/households'
import { administrator } from './administrator'
import { communeTables } from './catalogue'
import { aCommune, aFamily } from './rows'

const READERS = 8
const TURNS = 25

// what a pooler that shares its connections between transactions does, at its worst
connectTo(process.env.DATABASE_URL_PORTAL ?? '', 1)
afterAll(disconnect)

const communes = (await Promise.all([aCommune(administrator), aCommune(administrator)])) as CommuneId[]
const agent = { role: 'agent', accountId: crypto.randomUUID() } as const

beforeAll(async () => {
  const tables = await communeTables(administrator)
  for (const communeId of communes) await aFamily(administrator, tables, communeId)
})

const connectionOf = (communeId: CommuneId) =>
  readInCommune(communeId, agent, (db) => db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`))

/** How many households of each commune one of them sees. */
const seenBy = (communeId: CommuneId) =>
  readInCommune(communeId, agent, async (db) => {
    const counts: Record<string, number> = {}
    for (const other of communes)
      counts[other] = (
        await db.select({ id: households.id }).from(households).where(eq(households.communeId, other))
      ).length
    return counts
  })

it('communes that share one connection never see each other', async () => {
  const wrong: unknown[] = []
  const reader = async (first: number) => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const [own, other] = (first + turn) % 2 === 0 ? communes : [...communes].reverse()
      if (!own || !other) throw new Error('two communes are needed')
      const seen = await seenBy(own)
      if (seen[own] !== 1 || seen[other] !== 0) wrong.push(seen)
    }
  }
  await Promise.all(Array.from({ length: READERS }, (_, first) => reader(first)))
  expect(wrong).toEqual([])
})

it('they do share one connection', async () => {
  const found = await Promise.all([...communes, ...communes].map(connectionOf))
  expect(new Set(found.map(([row]) => row?.pid)).size).toBe(1)
})

it('a transaction that failed leaves nothing of its commune to the next', async () => {
  const [first, second] = communes as [CommuneId, CommuneId]
  const failing = inCommune(first, agent, async (db) => {
    await db.execute(sql`select 1 / 0`)
  })
  await expect(failing).rejects.toThrow()
  expect(await seenBy(second)).toEqual({ [first]: 0, [second]: 1 })
})
