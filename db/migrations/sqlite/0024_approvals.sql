CREATE TABLE `approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`name_key` text NOT NULL,
	`opportunity_id` text NOT NULL,
	`from_stage_id` text,
	`stage_id` text NOT NULL,
	`details` text NOT NULL,
	`note` text,
	`status` text DEFAULT 'pending' NOT NULL,
	`owner_id` text,
	`approver_id` text,
	`answer` text,
	`decided_at` integer,
	`decided_by_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approver_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approvals_opportunity` ON `approvals` (`opportunity_id`,`status`);--> statement-breakpoint
CREATE INDEX `approvals_waiting` ON `approvals` (`approver_id`,`created_at`,`id`) WHERE "approvals"."decided_at" is null;--> statement-breakpoint
CREATE INDEX `approvals_owner` ON `approvals` (`owner_id`,`status`);--> statement-breakpoint
CREATE INDEX `approvals_updated` ON `approvals` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `approvals_bin` ON `approvals` (`deleted_at`,`id`) WHERE "approvals"."deleted_at" is not null;--> statement-breakpoint
ALTER TABLE `stages` ADD `needs_approval` integer DEFAULT false NOT NULL;