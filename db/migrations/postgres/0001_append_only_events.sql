-- The log is append-only: the one change an event may see is its sealing, which gives an unsealed row its place and hash.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'events are append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;
--> statement-breakpoint
CREATE TRIGGER events_are_sealed_once BEFORE UPDATE ON events FOR EACH ROW
WHEN (OLD.position IS NOT NULL OR NEW.position IS NULL OR NEW.hash IS NULL
  OR ROW(NEW.id, NEW.act, NEW.subject, NEW.actor_id, NEW.at, NEW.batch_id, NEW.reverts_id, NEW.values_hash)
     IS DISTINCT FROM ROW(OLD.id, OLD.act, OLD.subject, OLD.actor_id, OLD.at, OLD.batch_id, OLD.reverts_id, OLD.values_hash))
EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER events_are_kept BEFORE DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER events_are_not_emptied BEFORE TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Values may only be erased, and only whole.
CREATE TRIGGER event_values_are_only_erased BEFORE UPDATE ON event_values FOR EACH ROW
WHEN (NEW.event_id IS DISTINCT FROM OLD.event_id OR NEW.salt IS NOT NULL OR NEW."values" IS NOT NULL)
EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER event_values_are_kept BEFORE DELETE ON event_values FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER event_values_are_not_emptied BEFORE TRUNCATE ON event_values FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER event_subjects_are_fixed BEFORE UPDATE ON event_subjects FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER event_subjects_are_kept BEFORE DELETE ON event_subjects FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER event_subjects_are_not_emptied BEFORE TRUNCATE ON event_subjects FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A step taken back stays, marked; nothing else of it changes.
CREATE TRIGGER stage_events_are_fixed BEFORE UPDATE ON stage_events FOR EACH ROW
WHEN (ROW(NEW.id, NEW.opportunity_id, NEW.seq, NEW.from_stage_id, NEW.to_stage_id, NEW.at, NEW.by_id, NEW.event_id)
  IS DISTINCT FROM ROW(OLD.id, OLD.opportunity_id, OLD.seq, OLD.from_stage_id, OLD.to_stage_id, OLD.at, OLD.by_id, OLD.event_id))
EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER stage_events_are_kept BEFORE DELETE ON stage_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER stage_events_are_not_emptied BEFORE TRUNCATE ON stage_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
