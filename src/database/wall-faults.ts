const roles = "'portal_family', 'portal_agent', 'portal_operator', 'portal_worker', 'portal_access'"
// as Postgres writes it back
const inThisCommune = `(commune_id = (NULLIF(current_setting(''portal.commune_id''::text, true), ''''::text))::uuid)`
const platformTables = "'communes', 'operators', 'operator_sign_ins', 'operator_throttles'"

/**
 * Each row is a fault of the wall, read from the catalogue: what must hold before anything is served. The full list
 * of catalogue checks is in tests/walls; these are the ones whose failure would show a commune, or a family, to
 * another. Asked on the connection that serves: whom it signs in as counts too.
 */
export const readWallFaults = `
with commune_tables as (
  select c.oid, c.relname, a.attnum, a.attnotnull, c.relrowsecurity, c.relforcerowsecurity, c.relowner
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'commune_id' and not a.attisdropped
  where n.nspname = 'public' and c.relkind in ('r', 'p')),
acting as (select oid, rolname from pg_roles where rolname in (${roles})),
signing_in as (select oid, rolname from pg_roles where rolname = session_user),
everyone as (
  select oid, rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as is_strong
  from pg_roles where rolname in (${roles}, 'portal_owner', session_user))
select 'no commune tables' as fault where not exists (select from commune_tables)
union all select 'row security off: ' || relname from commune_tables
  where not (relrowsecurity and relforcerowsecurity)
union all select 'no restrictive commune policy: ' || t.relname from commune_tables t where not exists (
  select from pg_policies p where p.schemaname = 'public' and p.tablename = t.relname
    and p.permissive = 'RESTRICTIVE' and p.cmd = 'ALL' and p.roles @> array[${roles}]::name[]
    and p.qual = '${inThisCommune}' and p.with_check = '${inThisCommune}')
union all select distinct 'more than one permissive policy: ' || p.tablename || ' for ' || role
  from pg_policies p, unnest(p.roles) role, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) act
  where p.schemaname = 'public' and p.permissive = 'PERMISSIVE' and p.cmd in ('ALL', act)
  group by p.tablename, role, act having count(*) > 1 or role = 'public'
union all select 'table without commune: ' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p', 'f') and c.relname not in (${platformTables})
    and c.oid not in (select oid from commune_tables where attnotnull)
union all select 'key without commune: ' || i.indexrelid::regclass from pg_index i
  join commune_tables t on t.oid = i.indrelid
  where i.indisunique and i.indkey[0] is distinct from t.attnum
union all select 'foreign key without commune: ' || k.conname from pg_constraint k
  join commune_tables a on a.oid = k.conrelid join commune_tables b on b.oid = k.confrelid
  where k.contype = 'f' and not exists (
    select from unnest(k.conkey, k.confkey) as u(x, y) where u.x = a.attnum and u.y = b.attnum)
union all select 'role too strong: ' || rolname from everyone where is_strong
union all select 'role is also ' || g.rolname || ': ' || r.rolname from pg_auth_members m
  join everyone r on r.oid = m.member join pg_roles g on g.oid = m.roleid
  where r.rolname <> session_user or g.rolname not in (${roles})
union all select 'role owns a table: ' || r.rolname from everyone r
  join commune_tables t on t.relowner = r.oid where r.rolname <> 'portal_owner'
union all select distinct 'role may empty or watch a table: ' || r.rolname || ', ' || t.relname
  from acting r, commune_tables t where has_table_privilege(r.oid, t.oid, 'TRUNCATE')
    or has_table_privilege(r.oid, t.oid, 'TRIGGER')
union all select 'role enters by itself: ' || r.rolname from acting r
  where has_schema_privilege(r.oid, 'portal', 'USAGE')
union all select distinct 'function past the wall: ' || p.oid::regprocedure
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace, acting r
  where n.nspname not in ('pg_catalog', 'information_schema') and p.prosecdef
    and has_schema_privilege(r.oid, n.oid, 'USAGE') and has_function_privilege(r.oid, p.oid, 'EXECUTE')
union all select 'view or copy past the wall: ' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and (c.relkind = 'm' or (c.relkind = 'v'
    and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)))
union all select 'the login role reads by itself: ' || t.relname from commune_tables t, signing_in r
  where has_any_column_privilege(r.oid, t.oid, 'SELECT, INSERT, UPDATE') or has_table_privilege(r.oid, t.oid, 'DELETE')`
