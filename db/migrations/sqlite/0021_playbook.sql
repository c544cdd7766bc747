CREATE TABLE `key_activities` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`name_en` text,
	`description` text,
	`due_in_days` integer NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `key_activities_stage` ON `key_activities` (`stage_id`);--> statement-breakpoint
ALTER TABLE `tasks` ADD `key_activity_id` text REFERENCES key_activities(id);