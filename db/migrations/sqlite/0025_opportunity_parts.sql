CREATE TABLE `opportunity_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`opportunity_id` text NOT NULL,
	`product_id` text,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`unit` text,
	`quantity` text NOT NULL,
	`list_price` text,
	`unit_price` text NOT NULL,
	`discount` text,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`rank` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `opportunity_lines_opportunity` ON `opportunity_lines` (`opportunity_id`,`rank`);--> statement-breakpoint
CREATE INDEX `opportunity_lines_product` ON `opportunity_lines` (`product_id`);--> statement-breakpoint
CREATE INDEX `opportunity_lines_bin` ON `opportunity_lines` (`deleted_at`,`id`) WHERE "opportunity_lines"."deleted_at" is not null;