import { beforeAll, describe, expect, it } from 'vitest'
import { administrator, inUndone } from './administrator'
import { communeTables, type Table } from './catalogue'
import { everyAct, type Intruder, intrusions } from './intrusions'
import { aCommune, aFamily, type Rows, rowFor } from './rows'

const tables = await communeTables(administrator)
const communeId = await aCommune(administrator)
const otherCommuneId = await aCommune(administrator)
let mine: Rows
let neighbour: Rows
let elsewhere: Rows

beforeAll(async () => {
  mine = await aFamily(administrator, tables, communeId)
  neighbour = await aFamily(administrator, tables, communeId)
  elsewhere = await aFamily(administrator, tables, otherCommuneId)
})

const tableNamed = (name: string) => tables.find((table) => table.name === name) as Table
const whole = 'for all to portal_agent, portal_family using (true) with check (true)'

/** What the wall tests say once the wall has been broken by a statement. */
const faultsWhen = (broken: string, role: string, name: string, victims: () => Rows) =>
  inUndone(administrator, async (tx) => {
    await tx.unsafe(broken)
    const table = tableNamed(name)
    const victim = victims().get(name) ?? {}
    const intruder: Intruder = { role, communeId, personId: mine.get('accounts')?.id ?? null }
    const forged = rowFor(table, victims(), victim.commune_id ?? '')
    const said = await intrusions(tx, intruder, { table, victim, forged }, everyAct)
    return said.map((fault) => fault.replace(/:.*/, ''))
  })

const inAnotherCommune = () => elsewhere
const nextDoor = () => neighbour
const allOf = (role: string, name: string) => everyAct.map((act) => `${role}, ${name}, ${act}`)

describe('the wall tests see', () => {
  it('row security switched off', async () => {
    const broken = 'alter table throttles disable row level security; grant all on throttles to portal_agent'
    expect(await faultsWhen(broken, 'portal_agent', 'throttles', inAnotherCommune)).toEqual(
      allOf('portal_agent', 'throttles'),
    )
  })

  it('row security that is not forced upon the owner', async () => {
    const broken = 'alter table throttles no force row level security'
    expect(await faultsWhen(broken, 'portal_owner', 'throttles', inAnotherCommune)).toEqual(
      allOf('portal_owner', 'throttles'),
    )
  })

  it('a permissive policy alone', async () => {
    const broken = `drop policy households_commune on households; grant all on households to portal_agent`
    expect(await faultsWhen(broken, 'portal_agent', 'households', inAnotherCommune)).toContain(
      'portal_agent, households, read',
    )
  })

  it('a policy that lets one write what one cannot read', async () => {
    const broken = `drop policy throttles_commune on throttles; grant insert on throttles to portal_agent;
      create policy throttles_commune on throttles for insert to portal_agent with check (true)`
    expect(await faultsWhen(broken, 'portal_agent', 'throttles', inAnotherCommune)).toEqual([
      'portal_agent, throttles, insert',
    ])
  })

  it('a policy for deletions alone, which only a deletion without a condition passes', async () => {
    const broken = `drop policy throttles_commune on throttles; grant delete on throttles to portal_agent;
      create policy throttles_commune on throttles for delete to portal_agent using (true)`
    expect(await faultsWhen(broken, 'portal_agent', 'throttles', inAnotherCommune)).toEqual([
      'portal_agent, throttles, delete all',
    ])
  })

  it('a second permissive policy, which opens a family to another', async () => {
    const broken = `create policy children_too on children ${whole}`
    expect(await faultsWhen(broken, 'portal_family', 'children', nextDoor)).toEqual([
      'portal_family, children, read',
      'portal_family, children, update',
    ])
  })

  it('nothing wrong, where nothing is broken', async () => {
    expect(await faultsWhen('select 1', 'portal_family', 'children', inAnotherCommune)).toEqual([])
  })
})
