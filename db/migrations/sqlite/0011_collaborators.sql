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
CREATE INDEX `viewings_open` ON `viewings` (`session_id`) WHERE "viewings"."ended_at" is null;