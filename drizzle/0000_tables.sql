CREATE TABLE "accounts" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"identifier" text NOT NULL,
	"email" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"language" text DEFAULT 'fr' NOT NULL,
	"opened_at" timestamptz NOT NULL,
	"activated_at" timestamptz,
	"disabled_at" timestamptz,
	"last_sign_in_at" timestamptz,
	"previous_sign_in_at" timestamptz,
	CONSTRAINT "accounts_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "accounts_one_per_identifier" UNIQUE("commune_id","identifier"),
	CONSTRAINT "accounts_one_per_email" UNIQUE("commune_id","email"),
	CONSTRAINT "accounts_identifier_in_lower_case" CHECK ("accounts"."identifier" = lower(trim("accounts"."identifier"))),
	CONSTRAINT "accounts_email_in_lower_case" CHECK ("accounts"."email" = lower(trim("accounts"."email")))
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "credentials" (
	"commune_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamptz NOT NULL,
	CONSTRAINT "credentials_commune_id_account_id_pk" PRIMARY KEY("commune_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "credentials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mailed_keys" (
	"commune_id" uuid NOT NULL,
	"key_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"expires_at" timestamptz NOT NULL,
	"used_at" timestamptz,
	CONSTRAINT "mailed_keys_commune_id_key_hash_pk" PRIMARY KEY("commune_id","key_hash")
);
--> statement-breakpoint
ALTER TABLE "mailed_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"commune_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"started_at" timestamptz NOT NULL,
	"expires_at" timestamptz NOT NULL,
	CONSTRAINT "sign_ins_commune_id_token_hash_pk" PRIMARY KEY("commune_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "sign_ins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "throttles" (
	"commune_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"failures" integer NOT NULL,
	"last_failure_at" timestamptz NOT NULL,
	CONSTRAINT "throttles_commune_id_subject_pk" PRIMARY KEY("commune_id","subject")
);
--> statement-breakpoint
ALTER TABLE "throttles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "booking_drafts" (
	"commune_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"changes" jsonb NOT NULL,
	"also_for_enrolments" uuid[] NOT NULL,
	"saved_at" timestamptz NOT NULL,
	CONSTRAINT "booking_drafts_commune_id_account_id_enrolment_id_pk" PRIMARY KEY("commune_id","account_id","enrolment_id")
);
--> statement-breakpoint
ALTER TABLE "booking_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "booking_requests" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"number" integer NOT NULL,
	"household_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"activity" text NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"submitted_at" timestamptz NOT NULL,
	"record_version" integer NOT NULL,
	CONSTRAINT "booking_requests_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "booking_requests_numbered_once" UNIQUE("commune_id","number"),
	CONSTRAINT "booking_requests_once_per_form" UNIQUE("commune_id","account_id","idempotency_key")
);
--> statement-breakpoint
ALTER TABLE "booking_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bookings" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"booked_at" timestamptz NOT NULL,
	"cancelled_at" timestamptz,
	"cancel_request_id" uuid,
	CONSTRAINT "bookings_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "bookings_cancelled_by_a_request" CHECK (("bookings"."cancelled_at" is null) = ("bookings"."cancel_request_id" is null))
);
--> statement-breakpoint
ALTER TABLE "bookings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamptz NOT NULL,
	"revoked_at" timestamptz,
	CONSTRAINT "calendar_feeds_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "counters" (
	"commune_id" uuid NOT NULL,
	"name" text NOT NULL,
	"value" integer NOT NULL,
	CONSTRAINT "counters_commune_id_name_pk" PRIMARY KEY("commune_id","name")
);
--> statement-breakpoint
ALTER TABLE "counters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_places" (
	"commune_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"places" integer NOT NULL,
	"booked" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "session_places_commune_id_session_id_channel_pk" PRIMARY KEY("commune_id","session_id","channel"),
	CONSTRAINT "session_places_never_sold_twice" CHECK ("session_places"."booked" between 0 and "session_places"."places")
);
--> statement-breakpoint
ALTER TABLE "session_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"activity" text NOT NULL,
	"school_year" text NOT NULL,
	"centre" text NOT NULL,
	"unit" text NOT NULL,
	"on_day" date NOT NULL,
	"starts_at_time" time NOT NULL,
	"ends_at_time" time NOT NULL,
	"withdrawn_at" timestamptz,
	CONSTRAINT "sessions_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "sessions_once_per_activity_centre_day_and_unit" UNIQUE("commune_id","activity","centre","on_day","unit")
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_households" (
	"commune_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	CONSTRAINT "account_households_commune_id_account_id_household_id_pk" PRIMARY KEY("commune_id","account_id","household_id")
);
--> statement-breakpoint
ALTER TABLE "account_households" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "children" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"born_on" date NOT NULL,
	CONSTRAINT "children_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "children" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolments" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"child_id" uuid NOT NULL,
	"activity" text NOT NULL,
	"school_year" text NOT NULL,
	"centre" text NOT NULL,
	"departure_centre" text,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	CONSTRAINT "enrolments_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "enrolments_once_per_child_activity_year_and_centre" UNIQUE("commune_id","child_id","activity","school_year","centre"),
	CONSTRAINT "enrolments_end_after_they_start" CHECK ("enrolments"."ends_on" >= "enrolments"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "enrolments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "guardians" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"household_id" uuid NOT NULL,
	"account_id" uuid,
	"title" text DEFAULT '' NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	CONSTRAINT "guardians_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "guardians" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "household_children" (
	"commune_id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	CONSTRAINT "household_children_commune_id_household_id_child_id_pk" PRIMARY KEY("commune_id","household_id","child_id")
);
--> statement-breakpoint
ALTER TABLE "household_children" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "households" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"opened_at" timestamptz NOT NULL,
	CONSTRAINT "households_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "households" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_log" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamptz NOT NULL,
	"actor" text NOT NULL,
	"actor_id" uuid,
	"act" text NOT NULL,
	"about" jsonb NOT NULL,
	CONSTRAINT "audit_log_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "demo_mailbox" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"sent_at" timestamptz NOT NULL,
	CONSTRAINT "demo_mailbox_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "demo_mailbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"mail" text NOT NULL,
	"about" jsonb NOT NULL,
	"written_at" timestamptz NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamptz,
	"sent_at" timestamptz,
	"abandoned_at" timestamptz,
	"last_failure" text,
	CONSTRAINT "outbox_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "communes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"insee_code" text NOT NULL,
	"name" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"record_version" integer NOT NULL,
	CONSTRAINT "communes_one_per_address" UNIQUE("slug"),
	CONSTRAINT "communes_one_per_insee_code" UNIQUE("insee_code"),
	CONSTRAINT "communes_state" CHECK ("communes"."state" in ('open', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "operator_sign_ins" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"operator_id" uuid NOT NULL,
	"started_at" timestamptz NOT NULL,
	"expires_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operator_throttles" (
	"subject" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_failure_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operators" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"disabled_at" timestamptz,
	CONSTRAINT "operators_one_per_email" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "record_versions" (
	"commune_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"record" jsonb NOT NULL,
	"published_at" timestamptz NOT NULL,
	"author" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "record_versions_commune_id_version_pk" PRIMARY KEY("commune_id","version")
);
--> statement-breakpoint
ALTER TABLE "record_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_commune" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_account" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailed_keys" ADD CONSTRAINT "mailed_keys_account" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_account" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_drafts" ADD CONSTRAINT "booking_drafts_account" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_drafts" ADD CONSTRAINT "booking_drafts_enrolment" FOREIGN KEY ("commune_id","enrolment_id") REFERENCES "public"."enrolments"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_drafts" ADD CONSTRAINT "booking_drafts_child" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."children"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_requests" ADD CONSTRAINT "booking_requests_household" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."households"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_requests" ADD CONSTRAINT "booking_requests_account" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_session" FOREIGN KEY ("commune_id","session_id") REFERENCES "public"."sessions"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_child" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."children"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_household" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."households"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_request" FOREIGN KEY ("commune_id","request_id") REFERENCES "public"."booking_requests"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_cancel_request" FOREIGN KEY ("commune_id","cancel_request_id") REFERENCES "public"."booking_requests"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_account" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_places" ADD CONSTRAINT "session_places_session" FOREIGN KEY ("commune_id","session_id") REFERENCES "public"."sessions"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_commune" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_households" ADD CONSTRAINT "account_households_account" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_households" ADD CONSTRAINT "account_households_household" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."households"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children" ADD CONSTRAINT "children_commune" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_child" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."children"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardians" ADD CONSTRAINT "guardians_household" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."households"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardians" ADD CONSTRAINT "guardians_account" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_children" ADD CONSTRAINT "household_children_household" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."households"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_children" ADD CONSTRAINT "household_children_child" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."children"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_commune" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_commune" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demo_mailbox" ADD CONSTRAINT "demo_mailbox_commune" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_account" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operator_sign_ins" ADD CONSTRAINT "operator_sign_ins_operator_id_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."operators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_versions" ADD CONSTRAINT "record_versions_commune" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "booking_requests_of_household" ON "booking_requests" USING btree ("commune_id","household_id","submitted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_once_per_child_and_session" ON "bookings" USING btree ("commune_id","session_id","child_id") WHERE "bookings"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "bookings_of_child" ON "bookings" USING btree ("commune_id","child_id","session_id");--> statement-breakpoint
CREATE INDEX "bookings_of_request" ON "bookings" USING btree ("commune_id","request_id");--> statement-breakpoint
CREATE INDEX "bookings_of_cancel_request" ON "bookings" USING btree ("commune_id","cancel_request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_one_live_per_account" ON "calendar_feeds" USING btree ("commune_id","account_id") WHERE "calendar_feeds"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "guardians_of_household" ON "guardians" USING btree ("commune_id","household_id");--> statement-breakpoint
CREATE INDEX "household_children_of_child" ON "household_children" USING btree ("commune_id","child_id");--> statement-breakpoint
CREATE INDEX "audit_log_by_date" ON "audit_log" USING btree ("commune_id","at");--> statement-breakpoint
CREATE INDEX "demo_mailbox_by_date" ON "demo_mailbox" USING btree ("commune_id","sent_at");--> statement-breakpoint
CREATE INDEX "outbox_to_send" ON "outbox" USING btree ("commune_id","written_at") WHERE "outbox"."sent_at" is null and "outbox"."abandoned_at" is null;--> statement-breakpoint
CREATE POLICY "accounts_commune" ON "accounts" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "accounts_family" ON "accounts" AS PERMISSIVE FOR ALL TO "portal_family" USING (id = nullif(current_setting('portal.person_id', true), '')::uuid) WITH CHECK (id = nullif(current_setting('portal.person_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "accounts_staff" ON "accounts" AS PERMISSIVE FOR ALL TO "portal_access", "portal_agent", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "credentials_commune" ON "credentials" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "credentials_staff" ON "credentials" AS PERMISSIVE FOR ALL TO "portal_access" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mailed_keys_commune" ON "mailed_keys" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "mailed_keys_staff" ON "mailed_keys" AS PERMISSIVE FOR ALL TO "portal_access", "portal_agent", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_ins_commune" ON "sign_ins" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "sign_ins_staff" ON "sign_ins" AS PERMISSIVE FOR ALL TO "portal_access" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "throttles_commune" ON "throttles" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "throttles_staff" ON "throttles" AS PERMISSIVE FOR ALL TO "portal_access" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "booking_drafts_commune" ON "booking_drafts" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "booking_drafts_family" ON "booking_drafts" AS PERMISSIVE FOR ALL TO "portal_family" USING (account_id = nullif(current_setting('portal.person_id', true), '')::uuid and child_id in (select c.child_id from household_children c where c.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid)) WITH CHECK (account_id = nullif(current_setting('portal.person_id', true), '')::uuid and child_id in (select c.child_id from household_children c where c.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "booking_requests_commune" ON "booking_requests" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "booking_requests_family" ON "booking_requests" AS PERMISSIVE FOR ALL TO "portal_family" USING (household_id in (select h.household_id from account_households h where h.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid and h.account_id = nullif(current_setting('portal.person_id', true), '')::uuid)) WITH CHECK (household_id in (select h.household_id from account_households h where h.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid and h.account_id = nullif(current_setting('portal.person_id', true), '')::uuid) and account_id = nullif(current_setting('portal.person_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "booking_requests_staff" ON "booking_requests" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "bookings_commune" ON "bookings" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "bookings_family" ON "bookings" AS PERMISSIVE FOR ALL TO "portal_family" USING (child_id in (select c.child_id from household_children c where c.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid)) WITH CHECK (child_id in (select c.child_id from household_children c where c.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) and household_id in (select h.household_id from account_households h where h.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid and h.account_id = nullif(current_setting('portal.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "bookings_staff" ON "bookings" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "calendar_feeds_commune" ON "calendar_feeds" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "calendar_feeds_family" ON "calendar_feeds" AS PERMISSIVE FOR ALL TO "portal_family" USING (account_id = nullif(current_setting('portal.person_id', true), '')::uuid) WITH CHECK (account_id = nullif(current_setting('portal.person_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "calendar_feeds_staff" ON "calendar_feeds" AS PERMISSIVE FOR ALL TO "portal_access" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "counters_commune" ON "counters" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "counters_family" ON "counters" AS PERMISSIVE FOR ALL TO "portal_family" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "counters_staff" ON "counters" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "session_places_commune" ON "session_places" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "session_places_family" ON "session_places" AS PERMISSIVE FOR ALL TO "portal_family" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "session_places_staff" ON "session_places" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_operator", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sessions_commune" ON "sessions" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "sessions_family" ON "sessions" AS PERMISSIVE FOR ALL TO "portal_family" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sessions_staff" ON "sessions" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_operator", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "account_households_commune" ON "account_households" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "account_households_family" ON "account_households" AS PERMISSIVE FOR ALL TO "portal_family" USING (account_id = nullif(current_setting('portal.person_id', true), '')::uuid) WITH CHECK (account_id = nullif(current_setting('portal.person_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "account_households_staff" ON "account_households" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "children_commune" ON "children" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "children_family" ON "children" AS PERMISSIVE FOR ALL TO "portal_family" USING (id in (select c.child_id from household_children c where c.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid)) WITH CHECK (id in (select c.child_id from household_children c where c.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "children_staff" ON "children" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "enrolments_commune" ON "enrolments" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "enrolments_family" ON "enrolments" AS PERMISSIVE FOR ALL TO "portal_family" USING (child_id in (select c.child_id from household_children c where c.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid)) WITH CHECK (child_id in (select c.child_id from household_children c where c.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "enrolments_staff" ON "enrolments" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "guardians_commune" ON "guardians" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "guardians_family" ON "guardians" AS PERMISSIVE FOR ALL TO "portal_family" USING (household_id in (select h.household_id from account_households h where h.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid and h.account_id = nullif(current_setting('portal.person_id', true), '')::uuid)) WITH CHECK (household_id in (select h.household_id from account_households h where h.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid and h.account_id = nullif(current_setting('portal.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "guardians_staff" ON "guardians" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "household_children_commune" ON "household_children" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "household_children_family" ON "household_children" AS PERMISSIVE FOR ALL TO "portal_family" USING (household_id in (select h.household_id from account_households h where h.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid and h.account_id = nullif(current_setting('portal.person_id', true), '')::uuid)) WITH CHECK (household_id in (select h.household_id from account_households h where h.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid and h.account_id = nullif(current_setting('portal.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "household_children_staff" ON "household_children" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "households_commune" ON "households" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "households_family" ON "households" AS PERMISSIVE FOR ALL TO "portal_family" USING (id in (select h.household_id from account_households h where h.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid)) WITH CHECK (id in (select h.household_id from account_households h where h.commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "households_staff" ON "households" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_log_commune" ON "audit_log" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "audit_log_family" ON "audit_log" AS PERMISSIVE FOR ALL TO "portal_family" USING (actor_id = nullif(current_setting('portal.person_id', true), '')::uuid) WITH CHECK (actor_id = nullif(current_setting('portal.person_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "audit_log_staff" ON "audit_log" AS PERMISSIVE FOR ALL TO "portal_access", "portal_agent", "portal_operator", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "demo_mailbox_commune" ON "demo_mailbox" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "demo_mailbox_staff" ON "demo_mailbox" AS PERMISSIVE FOR ALL TO "portal_access", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outbox_commune" ON "outbox" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "outbox_family" ON "outbox" AS PERMISSIVE FOR ALL TO "portal_family" USING (account_id = nullif(current_setting('portal.person_id', true), '')::uuid) WITH CHECK (account_id = nullif(current_setting('portal.person_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "outbox_staff" ON "outbox" AS PERMISSIVE FOR ALL TO "portal_access", "portal_agent", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "record_versions_commune" ON "record_versions" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "record_versions_family" ON "record_versions" AS PERMISSIVE FOR ALL TO "portal_family" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "record_versions_staff" ON "record_versions" AS PERMISSIVE FOR ALL TO "portal_access", "portal_agent", "portal_operator", "portal_worker" USING (true) WITH CHECK (true);