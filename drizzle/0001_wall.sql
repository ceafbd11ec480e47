-- The wall of each commune's tables: row-level security also for their owner.
DO $$ DECLARE t record; BEGIN
  FOR t IN SELECT c.oid::regclass AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'commune_id' AND NOT a.attisdropped
           WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t.name);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t.name);
  END LOOP;
END $$;
--> statement-breakpoint
-- The only way in: commune, person and role, for one transaction. A function that runs SET LOCAL, because a bare
-- set_config is not sent to the workers of a Citus cluster.
CREATE FUNCTION portal.enter(commune uuid, actor text, person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF actor IS NULL OR actor NOT IN ('family', 'agent', 'operator', 'worker', 'access') THEN
    RAISE EXCEPTION 'no such actor: %', actor USING ERRCODE = 'invalid_parameter_value';
  END IF;
  EXECUTE format('SET LOCAL portal.commune_id = %L', coalesce(commune::text, ''));
  EXECUTE format('SET LOCAL portal.person_id = %L', coalesce(person::text, ''));
  EXECUTE format('SET LOCAL ROLE %I', 'portal_' || actor);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION portal.enter(uuid, text, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA portal TO portal;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION portal.enter(uuid, text, uuid) TO portal;
--> statement-breakpoint
-- What every role may read: the directory of communes, and the records in force.
GRANT SELECT ON communes, record_versions TO portal_family, portal_agent, portal_operator, portal_worker, portal_access;
--> statement-breakpoint
-- Families.
GRANT SELECT ON accounts, account_households, households, guardians, children, household_children, enrolments,
  sessions, session_places, bookings, booking_requests, booking_drafts, counters, calendar_feeds TO portal_family;
GRANT UPDATE (language) ON accounts TO portal_family;
GRANT UPDATE (booked) ON session_places TO portal_family;
GRANT INSERT ON bookings, booking_requests, booking_drafts, counters, calendar_feeds, outbox, audit_log TO portal_family;
GRANT UPDATE (cancelled_at, cancel_request_id) ON bookings TO portal_family;
GRANT UPDATE, DELETE ON booking_drafts TO portal_family;
GRANT UPDATE (value) ON counters TO portal_family;
GRANT UPDATE (revoked_at) ON calendar_feeds TO portal_family;
--> statement-breakpoint
-- Agents of the town.
GRANT SELECT ON accounts, account_households, households, guardians, children, household_children, enrolments,
  sessions, session_places, bookings, booking_requests, counters, audit_log TO portal_agent;
GRANT INSERT ON accounts, account_households, households, guardians, children, household_children, enrolments,
  bookings, booking_requests, counters, mailed_keys, outbox, audit_log TO portal_agent;
GRANT UPDATE (identifier, email, title, first_name, last_name, language, disabled_at) ON accounts TO portal_agent;
GRANT UPDATE ON households, guardians, children, enrolments TO portal_agent;
GRANT UPDATE (booked) ON session_places TO portal_agent;
GRANT UPDATE (cancelled_at, cancel_request_id) ON bookings TO portal_agent;
GRANT UPDATE (value) ON counters TO portal_agent;
--> statement-breakpoint
-- The platform's operators: communes, records and the sessions that follow from them; no person.
GRANT INSERT, UPDATE ON communes TO portal_operator;
GRANT INSERT ON record_versions, audit_log TO portal_operator;
GRANT SELECT, INSERT, UPDATE ON sessions, session_places TO portal_operator;
GRANT SELECT, UPDATE (password_hash) ON operators TO portal_operator;
GRANT SELECT, INSERT, DELETE ON operator_sign_ins TO portal_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON operator_throttles TO portal_operator;
GRANT INSERT ON operators TO portal_operator;
--> statement-breakpoint
-- Jobs without a person: they send what the outbox holds, and read what a mail tells.
GRANT SELECT ON accounts, households, account_households, guardians, children, household_children, enrolments, sessions,
  bookings, booking_requests, outbox TO portal_worker;
GRANT UPDATE (attempts, retry_at, sent_at, abandoned_at, last_failure) ON outbox TO portal_worker;
GRANT SELECT, INSERT, DELETE ON mailed_keys TO portal_worker;
GRANT INSERT ON demo_mailbox, audit_log TO portal_worker;
--> statement-breakpoint
-- The door: who signs in, with what, how often. Sees no household, no child, no booking.
GRANT SELECT ON accounts, credentials, sign_ins, mailed_keys, throttles, calendar_feeds, demo_mailbox TO portal_access;
GRANT UPDATE (identifier, email, activated_at, last_sign_in_at, previous_sign_in_at, language) ON accounts TO portal_access;
GRANT INSERT, UPDATE ON credentials TO portal_access;
GRANT INSERT, DELETE ON sign_ins TO portal_access;
GRANT INSERT, UPDATE (used_at) ON mailed_keys TO portal_access;
GRANT INSERT, UPDATE, DELETE ON throttles TO portal_access;
GRANT INSERT ON outbox, audit_log TO portal_access;
