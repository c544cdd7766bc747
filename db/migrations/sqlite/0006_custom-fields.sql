CREATE TABLE `custom_fields` (
	`id` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`name_en` text,
	`help` text,
	`is_required` integer DEFAULT false NOT NULL,
	`is_personal` integer DEFAULT false NOT NULL,
	`refers_to` text,
	`currency` text,
	`least` integer,
	`most` integer,
	`hidden_from` text NOT NULL,
	`place` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `custom_fields_key` ON `custom_fields` (`record`,`key`);--> statement-breakpoint
CREATE TABLE `custom_values` (
	`field_id` text NOT NULL,
	`record_id` text NOT NULL,
	`number` real,
	`code` text,
	`text` text,
	PRIMARY KEY(`record_id`, `field_id`),
	FOREIGN KEY (`field_id`) REFERENCES `custom_fields`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `custom_values_number` ON `custom_values` (`field_id`,`number`,`record_id`);--> statement-breakpoint
CREATE INDEX `custom_values_code` ON `custom_values` (`field_id`,`code`,`record_id`);--> statement-breakpoint
CREATE TABLE `field_options` (
	`id` text PRIMARY KEY NOT NULL,
	`field_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`name_en` text,
	`place` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`field_id`) REFERENCES `custom_fields`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `field_options_code` ON `field_options` (`field_id`,`code`);--> statement-breakpoint
ALTER TABLE `workspace` ADD `fields_mark` text;