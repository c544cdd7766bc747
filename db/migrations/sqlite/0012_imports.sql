CREATE TABLE `import_maps` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`record` text NOT NULL,
	`header_hash` text NOT NULL,
	`map` text NOT NULL,
	`used_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_maps_header` ON `import_maps` (`user_id`,`record`,`header_hash`);--> statement-breakpoint
CREATE TABLE `import_parts` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`sheet` integer NOT NULL,
	`seq` integer NOT NULL,
	`rows` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_parts_place` ON `import_parts` (`import_id`,`sheet`,`seq`);--> statement-breakpoint
ALTER TABLE `imports` ADD `state` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `sheets` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `sheet` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `reasons` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `job_id` text;--> statement-breakpoint
CREATE INDEX `imports_started` ON `imports` (`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `imports_by` ON `imports` (`by_id`,`started_at`);--> statement-breakpoint
ALTER TABLE `activities` ADD `external_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `activities_external_key` ON `activities` (`external_key`);--> statement-breakpoint
ALTER TABLE `tasks` ADD `external_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_external_key` ON `tasks` (`external_key`);