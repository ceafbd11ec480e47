import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { disconnect } from '@/database/connection'
import { startUpCheck } from '@/database/start-up-check'
import { readWallFaults } from '@/database/wall-faults'
import { connectFromEnv } from '@/request/connect'
import { administrator, inUndone } from './administrator'

connectFromEnv()
afterAll(disconnect)

/** What the check says on the connection that serves, once a change has been made. */
const faultsAfter = (change: string) =>
  inUndone(administrator, async (tx) => {
    await tx.unsafe(`${change}; set local session authorization portal`)
    const rows = await tx.unsafe<{ fault: string }[]>(readWallFaults)
    return rows.map(({ fault }) => fault)
  })

const inThisCommune = `commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid`
const roles = 'portal_family, portal_agent, portal_operator, portal_worker, portal_access'

const broken: [change: string, fault: string][] = [
  ['drop schema public cascade; create schema public', 'no commune tables'],
  ['alter table children disable row level security', 'row security off: children'],
  ['alter table children no force row level security', 'row security off: children'],
  ['drop policy children_commune on children', 'no restrictive commune policy: children'],
  [
    `drop policy children_commune on children; create policy children_commune on children
     to ${roles} using (${inThisCommune}) with check (${inThisCommune})`,
    'no restrictive commune policy: children',
  ],
  [
    `alter policy children_commune on children using (${inThisCommune} or true)`,
    'no restrictive commune policy: children',
  ],
  ['alter policy children_commune on children with check (true)', 'no restrictive commune policy: children'],
  ['alter policy children_commune on children to portal_agent', 'no restrictive commune policy: children'],
  [
    'create policy gap on children for select to portal_family using (true)',
    'more than one permissive policy: children for portal_family',
  ],
  ['create policy gap on throttles using (true)', 'more than one permissive policy: throttles for public'],
  ['create table gap (id uuid primary key)', 'table without commune: gap'],
  [
    'alter table throttles drop constraint throttles_commune_id_subject_pk; alter table throttles alter commune_id drop not null',
    'table without commune: throttles',
  ],
  ['create unique index gap on accounts (email)', 'key without commune: gap'],
  [
    `create unique index gap on children (id);
     alter table guardians add constraint gap_child foreign key (id) references children (id)`,
    'foreign key without commune: gap_child',
  ],
  ['alter role portal_agent bypassrls', 'role too strong: portal_agent'],
  ['alter role portal_owner bypassrls', 'role too strong: portal_owner'],
  ['alter role portal createrole', 'role too strong: portal'],
  ['grant portal_owner to portal', 'role is also portal_owner: portal'],
  ['grant pg_read_all_data to portal_family', 'role is also pg_read_all_data: portal_family'],
  ['alter table children owner to portal_worker', 'role owns a table: portal_worker'],
  ['grant truncate on children to portal_agent', 'role may empty or watch a table: portal_agent, children'],
  [
    `grant usage on schema portal to portal_family; grant execute on function portal.enter to portal_family`,
    'role enters by itself: portal_family',
  ],
  [
    `create function gap() returns bigint language sql security definer as 'select count(*) from children'`,
    'function past the wall: gap()',
  ],
  ['create view gap as select * from children', 'view or copy past the wall: gap'],
  ['create materialized view gap as select * from children', 'view or copy past the wall: gap'],
  ['grant select on children to portal', 'the login role reads by itself: children'],
  ['grant select (last_name) on children to public', 'the login role reads by itself: children'],
]

describe('the check of the wall, before anything is served', () => {
  it('finds nothing wrong', async () => {
    expect(await startUpCheck()).toEqual([])
  })

  it.each(broken)('sees: %s', async (change, fault) => {
    expect(await faultsAfter(change)).toContain(fault)
  })

  it('sees that the portal signs in as the administrator of the database', async () => {
    const rows = await administrator.unsafe<{ fault: string }[]>(readWallFaults)
    expect(rows.map(({ fault }) => fault)).toContain('role too strong: postgres')
  })
})

const START = `import('./src/instrumentation.ts').then(({ register }) => register()).then(() => process.exit(0))`

/** Starts what the web server starts with; resolves to how it ended and what it said. */
function startedOn(): Promise<{ code: number | null; said: string }> {
  const args = ['--conditions=react-server', '--import', 'tsx', '--eval', START]
  const env = { ...process.env, NEXT_RUNTIME: 'nodejs' }
  const child = spawn(process.execPath, args, { cwd: path.resolve(import.meta.dirname, '../..'), env })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, said })))
}

describe('the server', { timeout: 60_000 }, () => {
  it('starts on a walled database', async () => {
    expect(await startedOn()).toEqual({ code: 0, said: '' })
  })

  it('refuses to serve a database that is not, and says why', async () => {
    await administrator`alter table children disable row level security`
    const { code, said } = await startedOn()
    await administrator`alter table children enable row level security`
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('row security off: children') })
  })
})
