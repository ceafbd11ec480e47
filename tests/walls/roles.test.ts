import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, describe, expect, it } from 'vitest'
import { disconnect } from '@/database/connection'
import { type CommuneId, inCommune } from '@/database/door'
import { connectFromEnv } from '@/request/connect'
import { administrator, attempt, inUndone } from './administrator'
import { communeTables, isGranted, roles } from './catalogue'
import { aCommune } from './rows'

/** Signs in as the portal does, and does nothing else. */
const portal = postgres(process.env.DATABASE_URL_PORTAL ?? '', { max: 1, onnotice() {} })
connectFromEnv()
afterAll(() => Promise.all([portal.end(), disconnect()]))

const tables = await communeTables(administrator)
const everyTable = await administrator<{ name: string }[]>`
  select tablename as name from pg_tables where schemaname = 'public' order by tablename`
const communeId = (await aCommune(administrator)) as CommuneId
const accountId = crypto.randomUUID()

const refused = expect.objectContaining({ refused: '42501' })

describe('the role that signs in', () => {
  it.each(everyTable)('by itself does nothing to $name', async ({ name }) => {
    const acts = [
      `select 1 from ${name}`,
      `insert into ${name} default values`,
      `delete from ${name}`,
      `truncate ${name}`,
      `lock table ${name}`,
    ]
    const results = await inUndone(portal, async (tx) => {
      const found = []
      for (const act of acts) found.push(await attempt(tx, act))
      return found
    })
    expect(results).toEqual(acts.map(() => refused))
  })

  it.each([
    'create table gap (id uuid)',
    'create schema gap',
    'set role portal_owner',
    'set role portal_queue',
    'set role postgres',
    'set session authorization portal_owner',
    'alter role portal bypassrls',
  ])('may not: %s', async (act) => {
    expect(await inUndone(portal, (tx) => attempt(tx, act))).toEqual(refused)
  })

  it('becomes one of the five roles of a transaction, and no other', async () => {
    const rows = await administrator<{ name: string }[]>`
      select g.rolname as name from pg_auth_members m join pg_roles g on g.oid = m.roleid
      join pg_roles r on r.oid = m.member where r.rolname = 'portal'`
    expect(rows.map(({ name }) => name).sort()).toEqual([...roles].sort())
  })
})

describe.each(roles)('inside a transaction, %s', (role) => {
  const inside = (act: string) =>
    inUndone(portal, async (tx) => {
      await tx`select portal.enter(${communeId}::uuid, ${role.slice('portal_'.length)}, ${accountId}::uuid)`
      return attempt(tx, act)
    })

  it.each([
    `select portal.enter('${communeId}', 'agent', null)`,
    'set role portal_owner',
    'set role portal_queue',
    'set session authorization postgres',
    'create table gap (id uuid)',
    'alter table children disable row level security',
    'drop policy children_commune on children',
  ])('may not: %s', async (act) => {
    // 42501: not the owner, or no right to
    expect(await inside(act)).toEqual(refused)
  })

  it('may not leave the commune behind at the end: the next transaction has none', async () => {
    await inside('select 1')
    const [left] = await portal`
      select nullif(current_setting('portal.commune_id', true), '') as commune, current_user::text as role`
    expect(left).toEqual({ commune: null, role: 'portal' })
  })
})

describe('text that would slip into a statement', () => {
  const asFamily = (text: string) =>
    inCommune(communeId, { role: 'family', accountId }, (db) => db.execute(sql.raw(text)))

  it('cannot add a second statement: the door sends them one at a time', async () => {
    await expect(asFamily('select 1; set role portal_agent')).rejects.toMatchObject({
      cause: { code: '42601' },
    })
  })

  it('could take another role of the portal, were it a whole statement: the roles are the second wall, the first is that no text from outside becomes SQL', async () => {
    await expect(asFamily('set local role portal_agent')).resolves.toEqual([])
  })
})

describe('an operator of the platform', () => {
  const openToOperators = [
    ...['sessions', 'session_places', 'record_versions', 'audit_log'],
    ...['invitations', 'commune_figures', 'last_faults', 'town_exports'],
  ]

  it.each(tables.filter(({ name }) => !openToOperators.includes(name)))(
    'has no right to anything in $name',
    async ({ name }) => {
      const privileges = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']
      const granted = await Promise.all(
        privileges.map((privilege) => isGranted(administrator, 'portal_operator', name, privilege)),
      )
      expect(privileges.filter((_, place) => granted[place])).toEqual([])
    },
  )

  it('writes the journal of a commune and cannot read it', async () => {
    expect(await isGranted(administrator, 'portal_operator', 'audit_log', 'INSERT')).toBe(true)
    expect(await isGranted(administrator, 'portal_operator', 'audit_log', 'SELECT')).toBe(false)
  })
})

describe('the journal', () => {
  it.each(roles)('can be added to by %s if it acts for somebody, and never changed', async (role) => {
    const may = await Promise.all(
      ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'].map((privilege) =>
        isGranted(administrator, role, 'audit_log', privilege),
      ),
    )
    expect(may).toEqual([role !== 'portal_worker', false, false, false])
  })
})

describe('the queue of jobs', () => {
  it.each(everyTable)('has no right to anything in $name', async ({ name }) => {
    const privileges = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']
    const granted = await Promise.all(
      privileges.map((privilege) => isGranted(administrator, 'portal_queue', name, privilege)),
    )
    expect(privileges.filter((_, place) => granted[place])).toEqual([])
  })
})
