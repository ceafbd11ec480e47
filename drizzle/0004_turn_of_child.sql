-- A family holds the rows of its children while it books, so that two drafts of one child are decided one after the other.
GRANT UPDATE (bookings_changed_at) ON children TO portal_family;
--> statement-breakpoint
-- Narrow rows that change on every booking: room to rewrite them in place.
ALTER TABLE session_places SET (fillfactor = 50);
