ALTER TABLE "event_subjects" DROP CONSTRAINT "event_subjects_event_id_events_id_fk";
--> statement-breakpoint
ALTER TABLE "event_values" DROP CONSTRAINT "event_values_event_id_events_id_fk";
