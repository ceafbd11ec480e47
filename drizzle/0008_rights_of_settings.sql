-- The wall of the tables made last.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY array['record_drafts', 'invitations', 'commune_figures', 'last_faults', 'town_exports', 'town_export_parts'] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- Families read the règlement, not who wrote it.
REVOKE SELECT ON record_versions FROM portal_family, portal_access;
GRANT SELECT (commune_id, version, record, published_at, effective_at, withdrawn_at) ON record_versions TO portal_family, portal_access;
--> statement-breakpoint
-- A town's administrator: drafts of the record, its publication, and the sessions that follow from it.
GRANT SELECT, INSERT, UPDATE, DELETE ON record_drafts TO portal_agent;
GRANT INSERT, UPDATE (withdrawn_at) ON record_versions TO portal_agent;
GRANT UPDATE (withdrawn_at) ON record_versions TO portal_operator;
GRANT UPDATE (record_version, coming, name) ON communes TO portal_agent, portal_worker;
GRANT INSERT, UPDATE (withdrawn_at, starts_at_time, ends_at_time) ON sessions TO portal_agent, portal_worker;
GRANT INSERT, UPDATE (places) ON session_places TO portal_agent, portal_worker;
GRANT SELECT ON session_places TO portal_worker;
GRANT UPDATE (town_role, services, title, first_name, last_name) ON accounts TO portal_agent;
--> statement-breakpoint
-- The platform: a first administrator is named, a job opens the account; volumes and faults are numbers only.
GRANT SELECT, INSERT ON invitations TO portal_operator;
GRANT SELECT, UPDATE (opened_at, refused_for) ON invitations TO portal_agent, portal_worker;
GRANT SELECT ON commune_figures TO portal_operator, portal_agent;
GRANT SELECT, INSERT, UPDATE ON commune_figures TO portal_worker;
GRANT SELECT ON last_faults TO portal_operator;
GRANT SELECT, INSERT, UPDATE ON last_faults TO portal_worker, portal_access;
GRANT UPDATE (password_hash, totp_secret, totp_confirmed_at, totp_last_step, recovery_hashes) ON operators TO portal_operator;
GRANT UPDATE (second_factor_at) ON operator_sign_ins TO portal_operator;
--> statement-breakpoint
-- A whole-town export is asked for by either, made by a job, and read by the town alone.
GRANT SELECT, INSERT ON town_exports TO portal_operator, portal_agent;
GRANT SELECT, UPDATE (state, ready_at, size, sha256, rows), DELETE ON town_exports TO portal_worker;
GRANT SELECT ON town_export_parts TO portal_agent;
-- DELETE by key needs the key columns; the bytes are not read back by the job.
GRANT INSERT, DELETE ON town_export_parts TO portal_worker;
GRANT SELECT (commune_id, export_id, part) ON town_export_parts TO portal_worker;
GRANT SELECT ON households, account_households, guardians, enrolments, counters, audit_log TO portal_worker;
