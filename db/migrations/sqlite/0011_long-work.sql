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
CREATE INDEX `jobs_of` ON `jobs` (`by_id`,`created_at`) WHERE "jobs"."by_id" is not null;