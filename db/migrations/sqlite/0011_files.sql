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
CREATE INDEX `files_unclaimed` ON `files` (`created_at`) WHERE "files"."record_id" is null;