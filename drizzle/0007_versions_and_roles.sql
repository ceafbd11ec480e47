CREATE TABLE "record_drafts" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"base_version" integer NOT NULL,
	"record" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'editing' NOT NULL,
	"effective_on" date,
	"reason" text,
	"council_decision" text,
	"saved_at" timestamptz NOT NULL,
	CONSTRAINT "record_drafts_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "record_drafts_one_per_account" UNIQUE("commune_id","account_id"),
	CONSTRAINT "record_drafts_state" CHECK ("record_drafts"."state" in ('editing', 'proposed'))
);
--> statement-breakpoint
ALTER TABLE "record_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commune_figures" (
	"commune_id" uuid NOT NULL,
	"households" integer NOT NULL,
	"children" integer NOT NULL,
	"accounts" integer NOT NULL,
	"live_bookings" integer NOT NULL,
	"requests_of_month" integer NOT NULL,
	"mails_waiting" integer NOT NULL,
	"mails_abandoned" integer NOT NULL,
	"counted_at" timestamptz NOT NULL,
	"counted_on" date NOT NULL,
	CONSTRAINT "commune_figures_commune_id_counted_on_pk" PRIMARY KEY("commune_id","counted_on")
);
--> statement-breakpoint
ALTER TABLE "commune_figures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"invited_at" timestamptz NOT NULL,
	"opened_at" timestamptz,
	"refused_for" text,
	CONSTRAINT "invitations_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "last_faults" (
	"commune_id" uuid NOT NULL,
	"at" timestamptz NOT NULL,
	"place" text NOT NULL,
	"number" text NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "last_faults_commune_id_place_pk" PRIMARY KEY("commune_id","place")
);
--> statement-breakpoint
ALTER TABLE "last_faults" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "town_export_parts" (
	"commune_id" uuid NOT NULL,
	"export_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "town_export_parts_commune_id_export_id_part_pk" PRIMARY KEY("commune_id","export_id","part")
);
--> statement-breakpoint
ALTER TABLE "town_export_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "town_exports" (
	"commune_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"asked_at" timestamptz NOT NULL,
	"asked_by" text NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"ready_at" timestamptz,
	"size" integer,
	"sha256" text,
	"rows" integer,
	CONSTRAINT "town_exports_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "town_exports_asked_by" CHECK ("town_exports"."asked_by" in ('operator', 'agent')),
	CONSTRAINT "town_exports_state" CHECK ("town_exports"."state" in ('asked', 'ready', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "town_exports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "communes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "town_role" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "services" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "late" jsonb;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "cancelled_late" jsonb;--> statement-breakpoint
ALTER TABLE "households" ADD COLUMN "quotient_familial_cents" integer;--> statement-breakpoint
ALTER TABLE "households" ADD COLUMN "resident" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "communes" ADD COLUMN "coming" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "communes" ADD COLUMN "is_demo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "communes" ADD COLUMN "opened_at" timestamptz;--> statement-breakpoint
ALTER TABLE "communes" ADD COLUMN "suspended_at" timestamptz;--> statement-breakpoint
ALTER TABLE "operator_sign_ins" ADD COLUMN "second_factor_at" timestamptz;--> statement-breakpoint
ALTER TABLE "operators" ADD COLUMN "totp_secret" text;--> statement-breakpoint
ALTER TABLE "operators" ADD COLUMN "totp_confirmed_at" timestamptz;--> statement-breakpoint
ALTER TABLE "operators" ADD COLUMN "totp_last_step" bigint;--> statement-breakpoint
ALTER TABLE "operators" ADD COLUMN "recovery_hashes" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
-- What was published until now held from its publication. The owner is under the wall too, but for these lines.
ALTER TABLE "record_versions" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "record_versions" ADD COLUMN "effective_at" timestamptz;--> statement-breakpoint
UPDATE "record_versions" SET "effective_at" = "published_at";--> statement-breakpoint
ALTER TABLE "record_versions" ALTER COLUMN "effective_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "record_versions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "record_versions" ADD COLUMN "author_id" uuid;--> statement-breakpoint
ALTER TABLE "record_versions" ADD COLUMN "council_decision" text;--> statement-breakpoint
ALTER TABLE "record_versions" ADD COLUMN "withdrawn_at" timestamptz;--> statement-breakpoint
ALTER TABLE "record_drafts" ADD CONSTRAINT "record_drafts_account" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_drafts" ADD CONSTRAINT "record_drafts_base" FOREIGN KEY ("commune_id","base_version") REFERENCES "public"."record_versions"("commune_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune_figures" ADD CONSTRAINT "commune_figures_commune" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_commune" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "last_faults" ADD CONSTRAINT "last_faults_commune" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "town_export_parts" ADD CONSTRAINT "town_export_parts_export" FOREIGN KEY ("commune_id","export_id") REFERENCES "public"."town_exports"("commune_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "town_exports" ADD CONSTRAINT "town_exports_commune" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "record_versions_by_date" ON "record_versions" USING btree ("commune_id","effective_at");--> statement-breakpoint
-- Agents could do everything until now.
ALTER TABLE "accounts" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "accounts" SET "town_role" = 'administrator' WHERE "kind" = 'agent';--> statement-breakpoint
ALTER TABLE "accounts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_agents_have_a_role" CHECK (("accounts"."kind" = 'agent') = ("accounts"."town_role" is not null));--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_town_role" CHECK ("accounts"."town_role" in ('administrator', 'agent', 'regisseur', 'centre-staff', 'reader'));--> statement-breakpoint
CREATE POLICY "communes_read" ON "communes" AS PERMISSIVE FOR SELECT TO "portal_access", "portal_agent", "portal_family", "portal_worker" USING (true);--> statement-breakpoint
CREATE POLICY "communes_own" ON "communes" AS PERMISSIVE FOR UPDATE TO "portal_agent", "portal_worker" USING (id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "communes_operator" ON "communes" AS PERMISSIVE FOR ALL TO "portal_operator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "record_drafts_commune" ON "record_drafts" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "record_drafts_staff" ON "record_drafts" AS PERMISSIVE FOR ALL TO "portal_agent" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "commune_figures_commune" ON "commune_figures" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "commune_figures_staff" ON "commune_figures" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_operator", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invitations_commune" ON "invitations" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "invitations_staff" ON "invitations" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_operator", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "last_faults_commune" ON "last_faults" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "last_faults_staff" ON "last_faults" AS PERMISSIVE FOR ALL TO "portal_access", "portal_operator", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "town_export_parts_commune" ON "town_export_parts" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "town_export_parts_staff" ON "town_export_parts" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "town_exports_commune" ON "town_exports" AS RESTRICTIVE FOR ALL TO "portal_access", "portal_agent", "portal_family", "portal_operator", "portal_worker" USING (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('portal.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "town_exports_staff" ON "town_exports" AS PERMISSIVE FOR ALL TO "portal_agent", "portal_operator", "portal_worker" USING (true) WITH CHECK (true);