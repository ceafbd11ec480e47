/**
 * Each row is a fault of the wall, read from the catalogue: what must hold before anything is served. The full list
 * of catalogue checks is in tests/walls; these are the ones whose failure would show a commune to another.
 */
export const readWallFaults = `
with commune_tables as (
  select c.oid, c.relname, a.attnum, c.relrowsecurity, c.relforcerowsecurity, c.relowner
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'commune_id' and not a.attisdropped
  where n.nspname = 'public' and c.relkind in ('r', 'p')),
portal_roles as (
  select oid, rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles
  where rolname in ('portal', 'portal_family', 'portal_agent', 'portal_operator', 'portal_worker', 'portal_access', 'portal_owner'))
select 'no commune tables' as fault where not exists (select from commune_tables)
union all select 'row security off: ' || relname from commune_tables where not (relrowsecurity and relforcerowsecurity)
union all select 'no restrictive commune policy: ' || t.relname from commune_tables t where not exists (
  select from pg_policies p where p.schemaname = 'public' and p.tablename = t.relname and p.permissive = 'RESTRICTIVE'
    and p.cmd = 'ALL' and p.qual ~* 'commune_id = .*nullif\\(current_setting\\(''portal\\.commune_id'''
    and p.with_check ~* 'nullif\\(current_setting\\(''portal\\.commune_id'''
    and p.roles @> array['portal_family', 'portal_agent', 'portal_operator', 'portal_worker', 'portal_access']::name[])
union all select 'table without commune: ' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p')
    and c.relname not in ('communes', 'operators', 'operator_sign_ins', 'operator_throttles')
    and c.oid not in (select oid from commune_tables)
union all select 'key without commune: ' || i.indexrelid::regclass from pg_index i join commune_tables t on t.oid = i.indrelid
  where i.indisunique and i.indkey[0] is distinct from t.attnum
union all select 'foreign key without commune: ' || k.conname from pg_constraint k
  join commune_tables a on a.oid = k.conrelid join commune_tables b on b.oid = k.confrelid
  where k.contype = 'f' and not exists (
    select from unnest(k.conkey, k.confkey) as u(x, y) where u.x = a.attnum and u.y = b.attnum)
union all select 'role too strong: ' || rolname from portal_roles where rolsuper or rolbypassrls or rolcreaterole
union all select 'role owns a table: ' || r.rolname from portal_roles r
  join commune_tables t on t.relowner = r.oid where r.rolname <> 'portal_owner'
union all select 'view or copy past the wall: ' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)))
union all select 'the login role reads by itself: ' || t.relname from commune_tables t join pg_class c on c.oid = t.oid
  where exists (select from aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee where r.rolname = 'portal')`
