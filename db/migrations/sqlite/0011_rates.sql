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
CREATE UNIQUE INDEX `rates_day` ON `rates` (`to_currency`,`currency`,`from_day`);--> statement-breakpoint
CREATE UNIQUE INDEX `rates_external_key` ON `rates` (`external_key`);