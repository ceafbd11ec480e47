-- Roles are of the whole server: made once by its administrator, before the migrations. Safe to run again.
-- They may log in without having a password: nobody can, but the nodes of a Citus cluster, which open their
-- connections as the current role and trust each other by certificate, need it.
do $$
declare name text;
begin
  foreach name in array array['portal_owner', 'portal_family', 'portal_agent', 'portal_operator', 'portal_worker', 'portal_access', 'portal_queue', 'portal'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I login noinherit nosuperuser nobypassrls nocreaterole nocreatedb noreplication', name);
    end if;
  end loop;
end $$;

-- The role that logs in owns nothing and reads nothing: it may only become one of the others, for a transaction.
grant portal_family, portal_agent, portal_operator, portal_worker, portal_access to portal;
grant portal_owner, portal_queue to current_user;

-- The migrations of the portal and of its queue begin with « create schema if not exists ».
do $$ begin
  execute format('grant create on database %I to portal_owner, portal_queue', current_database());
end $$;
revoke create on schema public from public;
create schema if not exists portal authorization portal_owner;
create schema if not exists drizzle authorization portal_owner;
create schema if not exists graphile_worker authorization portal_queue;
grant usage, create on schema public to portal_owner;
grant usage on schema public to portal_family, portal_agent, portal_operator, portal_worker, portal_access;

-- An injected expression must not be able to change the commune or the person of its transaction. Only the server's
-- administrator may take this right away; where the administrator of the database is not that, the wall does without.
do $$ begin
  execute format('revoke execute on function %s from public', 'pg_catalog.set_config'::regproc::oid::regprocedure);
exception when insufficient_privilege then null;
end $$;
