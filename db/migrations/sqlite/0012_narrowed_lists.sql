DROP INDEX `customers_sort`;--> statement-breakpoint
DROP INDEX `customers_owner`;--> statement-breakpoint
CREATE INDEX `customers_sort` ON `customers` (`sort_key`,`id`,`level`,`status`,`industry`,`province`,`city`,`owner_id`,`source_id`,`kind`,`tags`,`created_at`,`updated_at`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `customers_owner` ON `customers` (`owner_id`,`sort_key`,`id`,`level`,`status`,`industry`,`province`,`city`,`source_id`,`kind`,`tags`,`created_at`,`updated_at`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `assets_owner` ON `assets` (`owner_id`);--> statement-breakpoint
CREATE INDEX `contacts_owner` ON `contacts` (`owner_id`);--> statement-breakpoint
CREATE INDEX `opportunities_owner_customer` ON `opportunities` (`owner_id`,`customer_id`,`deleted_at`) WHERE "opportunities"."deleted_at" is null;