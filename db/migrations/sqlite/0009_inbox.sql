CREATE TABLE `inbox_items` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`record` text NOT NULL,
	`record_id` text NOT NULL,
	`event_id` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	`read_at` integer,
	`done_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `inbox_items_waiting` ON `inbox_items` (`user_id`,`at`,`id`) WHERE "inbox_items"."done_at" is null;