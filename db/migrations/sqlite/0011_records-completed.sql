CREATE TABLE `calendar_days` (
	`id` text PRIMARY KEY NOT NULL,
	`calendar_id` text NOT NULL,
	`day` text NOT NULL,
	`hours` text,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`name_en` text,
	`external_key` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`calendar_id`) REFERENCES `calendars`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_days_day` ON `calendar_days` (`calendar_id`,`day`) WHERE "calendar_days"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `calendar_days_calendar` ON `calendar_days` (`calendar_id`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_days_external_key` ON `calendar_days` (`external_key`);--> statement-breakpoint
CREATE TABLE `calendars` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`name_en` text,
	`time_zone` text NOT NULL,
	`monday` text,
	`tuesday` text,
	`wednesday` text,
	`thursday` text,
	`friday` text,
	`saturday` text,
	`sunday` text,
	`holidays` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE TABLE `collaborators` (
	`record` text NOT NULL,
	`record_id` text NOT NULL,
	`user_id` text NOT NULL,
	`may_edit` integer NOT NULL,
	`since` integer NOT NULL,
	`by_id` text,
	PRIMARY KEY(`record_id`, `user_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `collaborators_of` ON `collaborators` (`user_id`,`record`,`may_edit`,`record_id`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`record` text,
	`record_id` text,
	`field` text,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE INDEX `files_of` ON `files` (`record_id`,`created_at`) WHERE "files"."record_id" is not null;--> statement-breakpoint
CREATE INDEX `files_unclaimed` ON `files` (`created_at`) WHERE "files"."record_id" is null;--> statement-breakpoint
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
CREATE TABLE `rates` (
	`id` text PRIMARY KEY NOT NULL,
	`currency` text NOT NULL,
	`name_key` text NOT NULL,
	`to_currency` text NOT NULL,
	`from_day` text NOT NULL,
	`rate` text NOT NULL,
	`note` text,
	`external_key` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rates_day` ON `rates` (`to_currency`,`currency`,`from_day`) WHERE "rates"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `rates_external_key` ON `rates` (`external_key`);--> statement-breakpoint
CREATE TABLE `role_fields` (
	`role` text NOT NULL,
	`record` text NOT NULL,
	`field` text NOT NULL,
	`right` text NOT NULL,
	PRIMARY KEY(`role`, `record`, `field`)
);
--> statement-breakpoint
CREATE TABLE `role_reaches` (
	`role` text NOT NULL,
	`action` text NOT NULL,
	`reach` text NOT NULL,
	PRIMARY KEY(`role`, `action`)
);
--> statement-breakpoint
CREATE TABLE `viewings` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`viewer_id` text NOT NULL,
	`viewed_id` text NOT NULL,
	`began_at` integer NOT NULL,
	`until` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`viewer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`viewed_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `viewings_open` ON `viewings` (`session_id`) WHERE "viewings"."ended_at" is null;--> statement-breakpoint
ALTER TABLE `customers` ADD `region` text;--> statement-breakpoint
CREATE INDEX `customers_region` ON `customers` (`region`,`id`);--> statement-breakpoint
ALTER TABLE `imports` ADD `state` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `sheets` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `sheet` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `reasons` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `job_id` text;--> statement-breakpoint
CREATE INDEX `imports_started` ON `imports` (`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `imports_by` ON `imports` (`by_id`,`started_at`);--> statement-breakpoint
ALTER TABLE `jobs` ADD `by_id` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `jobs` ADD `about` text;--> statement-breakpoint
ALTER TABLE `jobs` ADD `started_at` integer;--> statement-breakpoint
ALTER TABLE `jobs` ADD `done` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `jobs` ADD `total` integer;--> statement-breakpoint
ALTER TABLE `jobs` ADD `counts` text;--> statement-breakpoint
ALTER TABLE `jobs` ADD `mark` text;--> statement-breakpoint
ALTER TABLE `jobs` ADD `cancel_asked_at` integer;--> statement-breakpoint
ALTER TABLE `jobs` ADD `ended` text;--> statement-breakpoint
ALTER TABLE `jobs` ADD `result` text;--> statement-breakpoint
ALTER TABLE `jobs` ADD `refusal` text;--> statement-breakpoint
CREATE INDEX `jobs_of` ON `jobs` (`by_id`,`created_at`) WHERE "jobs"."by_id" is not null;--> statement-breakpoint
ALTER TABLE `activities` ADD `external_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `activities_external_key` ON `activities` (`external_key`);--> statement-breakpoint
ALTER TABLE `tasks` ADD `external_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_external_key` ON `tasks` (`external_key`);--> statement-breakpoint
INSERT INTO `jobs` (`id`, `kind`, `input`, `run_at`, `tries`, `created_at`)
SELECT '00000000-0000-7000-8000-000000000011', 'fillRegions', '{}', 0, 0, 0 WHERE EXISTS (SELECT 1 FROM customers);
