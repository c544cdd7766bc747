CREATE TABLE `competitors` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`name_en` text,
	`website` text,
	`strengths` text,
	`weaknesses` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `competitors_name` ON `competitors` (`name_key`);--> statement-breakpoint
CREATE TABLE `tags` (
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
CREATE UNIQUE INDEX `tags_name` ON `tags` (`name_key`);--> statement-breakpoint
CREATE TABLE `assets` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`customer_id` text NOT NULL,
	`product_id` text,
	`contract_id` text,
	`serial` text,
	`batch` text,
	`installed_on` text,
	`warranty_until` text,
	`place` text,
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
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assets_external_key` ON `assets` (`external_key`);--> statement-breakpoint
CREATE INDEX `assets_customer` ON `assets` (`customer_id`);--> statement-breakpoint
CREATE INDEX `assets_product` ON `assets` (`product_id`,`batch`);--> statement-breakpoint
CREATE INDEX `assets_sort` ON `assets` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `assets_updated` ON `assets` (`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `contracts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`number` text,
	`customer_id` text NOT NULL,
	`contact_id` text,
	`opportunity_id` text,
	`status` text NOT NULL,
	`value` integer,
	`currency` text NOT NULL,
	`signed_on` text,
	`starts_on` text,
	`ends_on` text,
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
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contracts_number` ON `contracts` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `contracts_external_key` ON `contracts` (`external_key`);--> statement-breakpoint
CREATE INDEX `contracts_customer` ON `contracts` (`customer_id`);--> statement-breakpoint
CREATE INDEX `contracts_opportunity` ON `contracts` (`opportunity_id`);--> statement-breakpoint
CREATE INDEX `contracts_owner` ON `contracts` (`owner_id`);--> statement-breakpoint
CREATE INDEX `contracts_ending` ON `contracts` (`status`,`ends_on`);--> statement-breakpoint
CREATE INDEX `contracts_updated` ON `contracts` (`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `leads` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`company` text,
	`title` text,
	`phone` text,
	`email` text,
	`wechat` text,
	`province` text,
	`city` text,
	`status` text NOT NULL,
	`unqualified_reason` text,
	`score` integer,
	`source_id` text,
	`product_id` text,
	`owner_id` text,
	`tags` text NOT NULL,
	`description` text,
	`customer_id` text,
	`contact_id` text,
	`opportunity_id` text,
	`converted_at` integer,
	`external_key` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leads_external_key` ON `leads` (`external_key`);--> statement-breakpoint
CREATE INDEX `leads_sort` ON `leads` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `leads_owner` ON `leads` (`owner_id`,`status`);--> statement-breakpoint
CREATE INDEX `leads_updated` ON `leads` (`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `segments` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`name_en` text,
	`filter` text NOT NULL,
	`is_shared` integer DEFAULT false NOT NULL,
	`owner_id` text,
	`description` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `segments_owner` ON `segments` (`owner_id`);--> statement-breakpoint
CREATE TABLE `views` (
	`id` text PRIMARY KEY NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`name_en` text,
	`address` text NOT NULL,
	`is_shared` integer DEFAULT false NOT NULL,
	`owner_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `views_list` ON `views` (`list`,`owner_id`);--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tickets` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`subject` text NOT NULL,
	`name_key` text NOT NULL,
	`type` text NOT NULL,
	`severity` text NOT NULL,
	`status` text NOT NULL,
	`channel` text NOT NULL,
	`customer_id` text,
	`caller_name` text,
	`caller_phone` text,
	`contact_id` text,
	`opportunity_id` text,
	`product_id` text,
	`asset_id` text,
	`contract_id` text,
	`owner_id` text,
	`description` text,
	`wanted_outcome` text,
	`promised_reply_at` integer,
	`first_replied_at` integer,
	`resolved_at` integer,
	`root_cause` text,
	`remedy` text,
	`tags` text NOT NULL,
	`external_key` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asset_id`) REFERENCES `assets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_number` ON `tickets` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_external_key` ON `tickets` (`external_key`);--> statement-breakpoint
CREATE INDEX `tickets_customer` ON `tickets` (`customer_id`,`status`);--> statement-breakpoint
CREATE INDEX `tickets_owner` ON `tickets` (`owner_id`,`status`);--> statement-breakpoint
CREATE INDEX `tickets_status` ON `tickets` (`status`,`promised_reply_at`);--> statement-breakpoint
CREATE INDEX `tickets_asset` ON `tickets` (`asset_id`);--> statement-breakpoint
CREATE INDEX `tickets_updated` ON `tickets` (`updated_at`,`id`);--> statement-breakpoint
ALTER TABLE `activities` ADD `is_public` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `activities` ADD `lead_id` text REFERENCES leads(id);--> statement-breakpoint
ALTER TABLE `activities` ADD `ticket_id` text REFERENCES tickets(id);--> statement-breakpoint
CREATE INDEX `activities_lead` ON `activities` (`lead_id`,`at`);--> statement-breakpoint
CREATE INDEX `activities_ticket` ON `activities` (`ticket_id`,`at`);--> statement-breakpoint
ALTER TABLE `tasks` ADD `lead_id` text REFERENCES leads(id);--> statement-breakpoint
ALTER TABLE `tasks` ADD `ticket_id` text REFERENCES tickets(id);--> statement-breakpoint
CREATE INDEX `tasks_lead` ON `tasks` (`lead_id`);--> statement-breakpoint
CREATE INDEX `tasks_ticket` ON `tasks` (`ticket_id`);