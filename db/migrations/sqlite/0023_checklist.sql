CREATE TABLE `check_items` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`name_en` text,
	`place` integer DEFAULT 0 NOT NULL,
	`is_required` integer DEFAULT true NOT NULL,
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
CREATE INDEX `check_items_stage` ON `check_items` (`stage_id`);--> statement-breakpoint
ALTER TABLE `opportunities` ADD `checked_ids` text DEFAULT '[]' NOT NULL;