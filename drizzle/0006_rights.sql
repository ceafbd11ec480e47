-- Rights that nothing uses are taken back; what needs one later grants it with its own migration.
REVOKE INSERT ON bookings, booking_requests, counters FROM portal_agent;
REVOKE UPDATE ON households, guardians, children, enrolments FROM portal_agent;
REVOKE UPDATE (booked) ON session_places FROM portal_agent;
REVOKE UPDATE (cancelled_at, cancel_request_id) ON bookings FROM portal_agent;
REVOKE UPDATE (value) ON counters FROM portal_agent;
REVOKE UPDATE (identifier, email, title, first_name, last_name) ON accounts FROM portal_agent;
REVOKE INSERT ON mailed_keys, audit_log FROM portal_worker;
REVOKE SELECT ON households, account_households, guardians, enrolments FROM portal_worker;
REVOKE UPDATE (email, language) ON accounts FROM portal_access;
REVOKE UPDATE (password_hash) ON operators FROM portal_operator;
--> statement-breakpoint
-- An agent's resend counts the mails of the hour.
GRANT SELECT ON mailed_keys TO portal_agent;
--> statement-breakpoint
-- What is too old is forgotten by a job. Of a draft or a mail of the demonstration it reads the age, not the contents.
GRANT SELECT (commune_id, account_id, enrolment_id, saved_at) ON booking_drafts TO portal_worker;
GRANT SELECT (commune_id, id, sent_at) ON demo_mailbox TO portal_worker;
GRANT DELETE ON booking_drafts, demo_mailbox, outbox TO portal_worker;
