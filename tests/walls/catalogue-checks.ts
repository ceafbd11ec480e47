import { roles } from './catalogue'

/** The tables that belong to no commune: the directory of communes, and the platform's operators. */
export const withoutCommune = ['communes', 'operators', 'operator_sign_ins', 'operator_throttles']

const listed = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ')
const loggingIn = [...roles, 'portal']
const portalRoles = `select oid, rolname from pg_roles where rolname in (${listed(loggingIn)})`

const communeTables = `
  select c.oid, c.relname, a.attnum, a.attnotnull, c.relrowsecurity, c.relforcerowsecurity
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'commune_id' and not a.attisdropped
  where n.nspname = 'public' and c.relkind in ('r', 'p')`

// as Postgres writes it back
const inThisCommune = `(commune_id = (nullif(current_setting(''portal.commune_id''::text, true), ''''::text))::uuid)`

/** What must hold of every table, present and to come. Each query lists what is at fault. */
export const catalogueChecks: Record<string, { says: string; query: string }> = {
  S1: {
    says: 'row security is on, for the owner too',
    query: `select relname as fault from t where not (relrowsecurity and relforcerowsecurity)`,
  },
  S2: {
    says: 'every table says the commune, but for those of the platform',
    query: `select c.relname as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'f') and c.relname not in (${listed(withoutCommune)})
      and not exists (select from t where t.oid = c.oid and t.attnotnull)`,
  },
  S3: {
    says: 'every key begins with the commune',
    query: `select i.indexrelid::regclass::text as fault from pg_index i join t on t.oid = i.indrelid
      where i.indisunique and i.indkey[0] is distinct from t.attnum`,
  },
  S4: {
    says: 'every link between tables of communes carries the commune',
    query: `select k.conname as fault from pg_constraint k join t a on a.oid = k.conrelid join t b on b.oid = k.confrelid
      where k.contype = 'f' and not exists (
        select from unnest(k.conkey, k.confkey) u(x, y) where u.x = a.attnum and u.y = b.attnum)`,
  },
  S5: {
    says: 'nothing of the platform points to a commune’s table',
    query: `select k.conname as fault from pg_constraint k join t b on b.oid = k.confrelid
      where k.contype = 'f' and not exists (select from t a where a.oid = k.conrelid)`,
  },
  S6: {
    says: 'no link empties its columns when the parent goes',
    query: `select k.conname as fault from pg_constraint k join t a on a.oid = k.conrelid
      where k.contype = 'f' and a.attnum = any (k.conkey) and (k.confdeltype in ('n', 'd') or k.confupdtype in ('n', 'd'))`,
  },
  S7: {
    says: 'the roles have no power, own nothing and are no other role',
    query: `select rolname || ' is strong' as fault from pg_roles where rolname in (${listed(loggingIn)})
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all select r.rolname || ' owns ' || c.relname from pg_class c join r on r.oid = c.relowner
      union all select r.rolname || ' is ' || g.rolname from pg_auth_members m join r on r.oid = m.member
        join pg_roles g on g.oid = m.roleid where r.rolname <> 'portal' or g.rolname not in (${listed(roles)})`,
  },
  S8: {
    says: 'no role may empty a table, point at it or watch it',
    query: `select r.rolname || ' ' || t.relname as fault from t, r
      where has_table_privilege(r.oid, t.oid, 'TRUNCATE') or has_table_privilege(r.oid, t.oid, 'TRIGGER')
        or has_any_column_privilege(r.oid, t.oid, 'REFERENCES')`,
  },
  S9: {
    says: 'views ask as the one who reads, and no copy of rows can be read',
    query: `select distinct c.relname as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace, r
      where n.nspname = 'public' and has_any_column_privilege(r.oid, c.oid, 'SELECT')
        and (c.relkind = 'm' or (c.relkind = 'v'
          and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)))`,
  },
  S10: {
    says: 'no role may call a function that runs with another’s rights',
    query: `select p.oid::regprocedure::text as fault from pg_proc p join pg_namespace n on n.oid = p.pronamespace, r
      where n.nspname not in ('pg_catalog', 'information_schema') and p.prosecdef
        and has_schema_privilege(r.oid, n.oid, 'USAGE') and has_function_privilege(r.oid, p.oid, 'EXECUTE')`,
  },
  S11: {
    says: 'every table has the commune’s policy, which restricts every role in all it does',
    query: `select t.relname as fault from t where not exists (select from pg_policies p
      where p.schemaname = 'public' and p.tablename = t.relname and p.permissive = 'RESTRICTIVE' and p.cmd = 'ALL'
        and p.roles @> array[${listed(roles)}]::name[]
        and lower(p.qual) = '${inThisCommune}' and lower(p.with_check) = '${inThisCommune}')`,
  },
  S12: {
    says: 'one permissive policy for each role and act: a second would be one more door',
    query: `select p.tablename || ' ' || role || ' ' || act as fault
      from pg_policies p, unnest(p.roles) role, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) act
      where p.schemaname = 'public' and p.permissive = 'PERMISSIVE' and p.cmd in ('ALL', act)
      group by p.tablename, role, act
      having count(*) > 1 or role = 'public'`,
  },
  S13: {
    says: 'numbers that the database counts are wide enough to be shared out',
    query: `select t.relname || '.' || a.attname as fault from pg_attribute a join t on t.oid = a.attrelid
      where a.attnum > 0 and not a.attisdropped and a.atttypid <> 'int8'::regtype
        and (a.attidentity <> '' or pg_get_serial_sequence(quote_ident(t.relname), a.attname) is not null)`,
  },
}

/** The query of a check, whole: what it finds is what is wrong. */
export const queryOf = (check: string) =>
  `with t as (${communeTables}), r as (${portalRoles}) select fault from (${catalogueChecks[check]?.query}) faults order by 1`
