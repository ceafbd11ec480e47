import { describe, expect, it } from 'vitest'
import { administrator, inUndone } from './administrator'
import { catalogueChecks, queryOf } from './catalogue-checks'

const policyOf = (check: string) =>
  `create policy gap_commune on gap as restrictive for all
    to portal_family, portal_agent, portal_operator, portal_worker, portal_access using (${check}) with check (${check})`

/** A change that a check must see, and the fault it must name. */
const broken: Record<string, [change: string, fault: string][]> = {
  S1: [
    ['alter table children no force row level security', 'children'],
    ['alter table children disable row level security', 'children'],
  ],
  S2: [
    ['create table gap (id uuid primary key)', 'gap'],
    ['create table gap (commune_id uuid, id uuid)', 'gap'],
  ],
  S3: [
    ['create unique index gap on accounts (email)', 'gap'],
    ['create unique index gap on accounts (email, commune_id)', 'gap'],
  ],
  S4: [
    [
      `alter table children add unique (commune_id, id, last_name); create unique index gap on children (id);
       alter table guardians add constraint gap_child foreign key (id) references children (id)`,
      'gap_child',
    ],
  ],
  S5: [
    [
      `create unique index gap on accounts (id); alter table operators add column account uuid;
       alter table operators add constraint gap_account foreign key (account) references accounts (id)`,
      'gap_account',
    ],
  ],
  S6: [
    [
      `alter table guardians drop constraint guardians_account; alter table guardians add constraint gap
       foreign key (commune_id, account_id) references accounts (commune_id, id) on delete set null (account_id)`,
      'gap',
    ],
  ],
  S7: [
    ['alter role portal_agent bypassrls', 'portal_agent is strong'],
    ['alter role portal createrole', 'portal is strong'],
    ['alter table children owner to portal_worker', 'portal_worker owns children'],
    ['grant portal_agent to portal_family', 'portal_family is portal_agent'],
    ['grant portal_owner to portal', 'portal is portal_owner'],
    ['grant pg_read_all_data to portal', 'portal is pg_read_all_data'],
  ],
  S8: [
    ['grant truncate on children to portal_agent', 'portal_agent children'],
    ['grant references (id) on children to portal_family', 'portal_family children'],
    ['grant trigger on children to public', 'portal children'],
  ],
  S9: [
    ['create view gap as select * from children; grant select on gap to portal_agent', 'gap'],
    ['create materialized view gap as select * from children; grant select on gap to portal_agent', 'gap'],
  ],
  S10: [
    [
      `create function gap() returns bigint language sql security definer as 'select count(*) from children'`,
      'gap()',
    ],
  ],
  S11: [
    ['drop policy children_commune on children', 'children'],
    [
      `drop policy children_commune on children; create policy children_commune on children as restrictive for all
       to portal_family using (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid)`,
      'children',
    ],
    [
      `create table gap (commune_id uuid not null); ${policyOf(
        `commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid or true`,
      )}`,
      'gap',
    ],
    [
      `create table gap (commune_id uuid not null); ${policyOf(
        `commune_id = current_setting('portal.commune_id', true)::uuid`,
      )}`,
      'gap',
    ],
  ],
  S12: [
    [
      'create policy gap on children for select to portal_family using (true)',
      'children portal_family SELECT',
    ],
    ['create policy gap on throttles for insert with check (true)', 'throttles public INSERT'],
  ],
  S13: [['alter table counters add column gap int generated always as identity', 'counters.gap']],
}

describe.each(Object.entries(catalogueChecks))('%s, $says', (check) => {
  it('holds', async () => {
    expect(await administrator.unsafe(queryOf(check))).toEqual([])
  })

  it.each(broken[check] ?? [])('is seen to fail: %s', async (change, fault) => {
    const faults = await inUndone(administrator, async (tx) => {
      await tx.unsafe(change)
      return tx.unsafe<{ fault: string }[]>(queryOf(check))
    })
    expect(faults.map((row) => row.fault)).toContain(fault)
  })
})

it('every check is shown to be able to fail', () => {
  expect(Object.keys(broken)).toEqual(Object.keys(catalogueChecks))
})
