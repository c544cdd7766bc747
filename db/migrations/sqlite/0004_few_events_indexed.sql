DROP INDEX `events_batch`;--> statement-breakpoint
DROP INDEX `events_reverts`;--> statement-breakpoint
CREATE INDEX `events_batch` ON `events` (`batch_id`) WHERE "events"."batch_id" is not null;--> statement-breakpoint
CREATE INDEX `events_reverts` ON `events` (`reverts_id`) WHERE "events"."reverts_id" is not null;