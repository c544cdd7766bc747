CREATE TABLE `lost_reasons` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`name_en` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lost_reasons_name` ON `lost_reasons` (`name_key`);--> statement-breakpoint
CREATE TABLE `products` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`name_en` text,
	`unit` text,
	`series` text,
	`price` integer,
	`currency` text NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	`external_key` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `products_code` ON `products` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `products_external_key` ON `products` (`external_key`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`name_en` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_name` ON `sources` (`name_key`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`title` text,
	`role` text,
	`phone` text,
	`email` text,
	`wechat` text,
	`is_primary` integer DEFAULT false NOT NULL,
	`owner_id` text,
	`description` text,
	`external_key` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contacts_customer` ON `contacts` (`customer_id`);--> statement-breakpoint
CREATE INDEX `contacts_sort` ON `contacts` (`sort_key`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_external_key` ON `contacts` (`external_key`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`normalised_name` text NOT NULL,
	`level` text,
	`status` text NOT NULL,
	`industry` text,
	`size` text,
	`province` text,
	`city` text,
	`district` text,
	`country` text,
	`address` text,
	`credit_code` text,
	`phone` text,
	`website` text,
	`founded_year` integer,
	`employees` integer,
	`parent_id` text,
	`owner_id` text,
	`source_id` text,
	`tags` text NOT NULL,
	`description` text,
	`external_key` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_credit_code` ON `customers` (`credit_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_external_key` ON `customers` (`external_key`);--> statement-breakpoint
CREATE INDEX `customers_sort` ON `customers` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `customers_owner` ON `customers` (`owner_id`,`sort_key`);--> statement-breakpoint
CREATE INDEX `customers_normalised` ON `customers` (`normalised_name`);--> statement-breakpoint
CREATE INDEX `customers_parent` ON `customers` (`parent_id`);--> statement-breakpoint
CREATE TABLE `event_head` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `event_subjects` (
	`subject` text NOT NULL,
	`event_id` text NOT NULL,
	PRIMARY KEY(`subject`, `event_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `event_values` (
	`event_id` text PRIMARY KEY NOT NULL,
	`salt` text,
	`values` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`actor_id` text,
	`at` integer NOT NULL,
	`batch_id` text,
	`reverts_id` text,
	`values_hash` text NOT NULL,
	`position` integer,
	`hash` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_position` ON `events` (`position`);--> statement-breakpoint
CREATE INDEX `events_batch` ON `events` (`batch_id`);--> statement-breakpoint
CREATE INDEX `events_reverts` ON `events` (`reverts_id`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`body_hash` text NOT NULL,
	`status` integer NOT NULL,
	`answer` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `idempotency_keys_key` ON `idempotency_keys` (`actor_id`,`key`);--> statement-breakpoint
CREATE INDEX `idempotency_keys_age` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `opportunities` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`customer_id` text,
	`contact_id` text,
	`product_id` text,
	`pipeline_id` text NOT NULL,
	`stage_id` text NOT NULL,
	`rank` text NOT NULL,
	`status` text NOT NULL,
	`is_on_hold` integer DEFAULT false NOT NULL,
	`hold_until` text,
	`amount` integer,
	`currency` text NOT NULL,
	`probability` integer NOT NULL,
	`is_probability_own` integer DEFAULT false NOT NULL,
	`forecast_category` text NOT NULL,
	`is_category_own` integer DEFAULT false NOT NULL,
	`expected_close_on` text,
	`closed_on` text,
	`closed_at` integer,
	`lost_reason_id` text,
	`lost_note` text,
	`competitor` text,
	`owner_id` text,
	`source_id` text,
	`channel` text,
	`description` text,
	`entered_stage_at` integer NOT NULL,
	`last_follow_up_at` integer,
	`external_key` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pipeline_id`) REFERENCES `pipelines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lost_reason_id`) REFERENCES `lost_reasons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opportunities_external_key` ON `opportunities` (`external_key`);--> statement-breakpoint
CREATE INDEX `opportunities_column` ON `opportunities` (`stage_id`,`rank`,`id`) WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `opportunities_owner_column` ON `opportunities` (`owner_id`,`stage_id`,`rank`,`id`) WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `opportunities_figures` ON `opportunities` (`stage_id`,`currency`,`owner_id`,`closed_on`,`amount`,`probability`,`entered_stage_at`) WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `opportunities_owner_figures` ON `opportunities` (`owner_id`,`stage_id`,`currency`,`closed_on`,`amount`,`probability`,`entered_stage_at`) WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `opportunities_closed` ON `opportunities` (`stage_id`,`closed_on`) WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `opportunities_customer` ON `opportunities` (`customer_id`);--> statement-breakpoint
CREATE INDEX `opportunities_closing` ON `opportunities` (`status`,`expected_close_on`);--> statement-breakpoint
CREATE INDEX `opportunities_sort` ON `opportunities` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `opportunities_updated` ON `opportunities` (`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `stage_events` (
	`id` text PRIMARY KEY NOT NULL,
	`opportunity_id` text NOT NULL,
	`seq` integer NOT NULL,
	`from_stage_id` text,
	`to_stage_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	`event_id` text NOT NULL,
	`is_reverted` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stage_events_seq` ON `stage_events` (`opportunity_id`,`seq`);--> statement-breakpoint
CREATE INDEX `stage_events_stage` ON `stage_events` (`to_stage_id`,`at`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`team_id` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_user` ON `memberships` (`user_id`,`from_day`);--> statement-breakpoint
CREATE INDEX `memberships_team` ON `memberships` (`team_id`,`from_day`);--> statement-breakpoint
CREATE TABLE `secrets` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`secret_hash` text NOT NULL,
	`user_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `secrets_secret` ON `secrets` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`address` text,
	`agent` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_secret` ON `sessions` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_failures_subject` ON `sign_in_failures` (`subject`,`at`);--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`parent_id` text,
	`lead_id` text,
	`external_key` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `teams_external_key` ON `teams` (`external_key`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`secret_hash` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`expires_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_secret` ON `tokens` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `tokens_user` ON `tokens` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`language` text NOT NULL,
	`phone` text,
	`is_active` integer DEFAULT true NOT NULL,
	`password_hash` text,
	`external_key` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_external_key` ON `users` (`external_key`);--> statement-breakpoint
CREATE TABLE `pipelines` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`name_key` text NOT NULL,
	`rank` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE TABLE `stages` (
	`id` text PRIMARY KEY NOT NULL,
	`pipeline_id` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`name_key` text NOT NULL,
	`kind` text NOT NULL,
	`rank` text NOT NULL,
	`probability` integer NOT NULL,
	`forecast_category` text NOT NULL,
	`rot_days` integer DEFAULT 0 NOT NULL,
	`wip_limit` integer,
	`is_wip_refused` integer DEFAULT false NOT NULL,
	`guidance` text,
	`required_fields` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`pipeline_id`) REFERENCES `pipelines`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stages_pipeline` ON `stages` (`pipeline_id`,`rank`);--> statement-breakpoint
CREATE TABLE `backups` (
	`id` text PRIMARY KEY NOT NULL,
	`file` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`made_at` integer NOT NULL,
	`verified_at` integer,
	`failure` text
);
--> statement-breakpoint
CREATE TABLE `import_errors` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`reasons` text NOT NULL,
	`row` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_errors_import` ON `import_errors` (`import_id`,`line`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`map` text NOT NULL,
	`counts` text NOT NULL,
	`by_id` text,
	`started_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`input` text NOT NULL,
	`run_at` integer NOT NULL,
	`lease_until` integer,
	`leased_by` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`done_at` integer,
	`failure` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`done_at`,`run_at`);--> statement-breakpoint
CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`name_key` text NOT NULL,
	`body` text,
	`result` text,
	`at` integer NOT NULL,
	`is_done` integer NOT NULL,
	`place` text,
	`customer_id` text,
	`contact_id` text,
	`opportunity_id` text,
	`owner_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `activities_opportunity` ON `activities` (`opportunity_id`,`at`);--> statement-breakpoint
CREATE INDEX `activities_customer` ON `activities` (`customer_id`,`at`);--> statement-breakpoint
CREATE INDEX `activities_owner` ON `activities` (`owner_id`,`at`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`name_key` text NOT NULL,
	`description` text,
	`due_on` text,
	`due_at` integer,
	`done_at` integer,
	`customer_id` text,
	`opportunity_id` text,
	`owner_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tasks_opportunity` ON `tasks` (`opportunity_id`,`done_at`,`due_on`);--> statement-breakpoint
CREATE INDEX `tasks_owner` ON `tasks` (`owner_id`,`done_at`,`due_on`);--> statement-breakpoint
CREATE INDEX `tasks_customer` ON `tasks` (`customer_id`);--> statement-breakpoint
CREATE TABLE `workspace` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`currency` text NOT NULL,
	`time_zone` text NOT NULL,
	`language` text NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL,
	`settings` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL
);
