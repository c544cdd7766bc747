-- The migrator has foreign keys off already. A rebuilt table has lost its triggers: they are made again below.
CREATE TABLE `__new_event_subjects` (
	`subject` text NOT NULL,
	`event_id` text NOT NULL,
	PRIMARY KEY(`subject`, `event_id`)
);
--> statement-breakpoint
INSERT INTO `__new_event_subjects`("subject", "event_id") SELECT "subject", "event_id" FROM `event_subjects`;--> statement-breakpoint
DROP TABLE `event_subjects`;--> statement-breakpoint
ALTER TABLE `__new_event_subjects` RENAME TO `event_subjects`;--> statement-breakpoint
CREATE TABLE `__new_event_values` (
	`event_id` text PRIMARY KEY NOT NULL,
	`salt` text,
	`values` text
);
--> statement-breakpoint
INSERT INTO `__new_event_values`("event_id", "salt", "values") SELECT "event_id", "salt", "values" FROM `event_values`;--> statement-breakpoint
DROP TABLE `event_values`;--> statement-breakpoint
ALTER TABLE `__new_event_values` RENAME TO `event_values`;
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
