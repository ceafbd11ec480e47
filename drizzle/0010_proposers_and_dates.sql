ALTER TABLE "record_versions" ADD COLUMN "proposed_by" text;--> statement-breakpoint
CREATE INDEX "bookings_by_date" ON "bookings" USING btree ("commune_id","booked_at");--> statement-breakpoint
CREATE INDEX "bookings_by_cancellation" ON "bookings" USING btree ("commune_id","cancelled_at") WHERE "bookings"."cancelled_at" is not null;--> statement-breakpoint
-- A family that cancels late is told what follows, and it is kept with the booking.
GRANT UPDATE (cancelled_late) ON bookings TO portal_family;
