-- The log is append-only: the one change an event may see is its sealing, which gives an unsealed row its place and hash.
CREATE TRIGGER events_are_sealed_once BEFORE UPDATE ON events
WHEN OLD.position IS NOT NULL OR NEW.position IS NULL OR NEW.hash IS NULL
  OR NEW.id IS NOT OLD.id OR NEW.act IS NOT OLD.act OR NEW.subject IS NOT OLD.subject
  OR NEW.actor_id IS NOT OLD.actor_id OR NEW.at IS NOT OLD.at OR NEW.batch_id IS NOT OLD.batch_id
  OR NEW.reverts_id IS NOT OLD.reverts_id OR NEW.values_hash IS NOT OLD.values_hash
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_are_kept BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
-- Values may only be erased, and only whole.
CREATE TRIGGER event_values_are_only_erased BEFORE UPDATE ON event_values
WHEN NEW.event_id IS NOT OLD.event_id OR NEW.salt IS NOT NULL OR NEW."values" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER event_values_are_kept BEFORE DELETE ON event_values
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER event_subjects_are_fixed BEFORE UPDATE ON event_subjects
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER event_subjects_are_kept BEFORE DELETE ON event_subjects
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
-- A step taken back stays, marked; nothing else of it changes.
CREATE TRIGGER stage_events_are_fixed BEFORE UPDATE ON stage_events
WHEN NEW.id IS NOT OLD.id OR NEW.opportunity_id IS NOT OLD.opportunity_id OR NEW.seq IS NOT OLD.seq
  OR NEW.from_stage_id IS NOT OLD.from_stage_id OR NEW.to_stage_id IS NOT OLD.to_stage_id
  OR NEW.at IS NOT OLD.at OR NEW.by_id IS NOT OLD.by_id OR NEW.event_id IS NOT OLD.event_id
BEGIN SELECT RAISE(ABORT, 'stage events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER stage_events_are_kept BEFORE DELETE ON stage_events
BEGIN SELECT RAISE(ABORT, 'stage events are append-only'); END;
