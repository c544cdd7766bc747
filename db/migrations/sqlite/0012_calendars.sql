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
DROP INDEX `rates_day`;--> statement-breakpoint
CREATE UNIQUE INDEX `rates_day` ON `rates` (`to_currency`,`currency`,`from_day`) WHERE "rates"."deleted_at" is null;