ALTER TABLE "accounts" ADD CONSTRAINT "accounts_kind" CHECK ("accounts"."kind" in ('family', 'agent'));--> statement-breakpoint
ALTER TABLE "mailed_keys" ADD CONSTRAINT "mailed_keys_purpose" CHECK ("mailed_keys"."purpose" in ('activation', 'password'));--> statement-breakpoint
ALTER TABLE "session_places" ADD CONSTRAINT "session_places_channel" CHECK ("session_places"."channel" in ('online'));--> statement-breakpoint
CREATE POLICY "booking_drafts_staff" ON "booking_drafts" AS PERMISSIVE FOR ALL TO "portal_worker" USING (true) WITH CHECK (true);