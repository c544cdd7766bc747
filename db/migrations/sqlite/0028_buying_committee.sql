CREATE TABLE `opportunity_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`opportunity_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`role` text NOT NULL,
	`attitude` text NOT NULL,
	`note` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `opportunity_contacts_opportunity` ON `opportunity_contacts` (`opportunity_id`);--> statement-breakpoint
CREATE INDEX `opportunity_contacts_contact` ON `opportunity_contacts` (`contact_id`);--> statement-breakpoint
CREATE INDEX `opportunity_contacts_bin` ON `opportunity_contacts` (`deleted_at`,`id`) WHERE "opportunity_contacts"."deleted_at" is not null;