DROP INDEX `assets_owner`;--> statement-breakpoint
CREATE INDEX `assets_owner` ON `assets` (`owner_id`,`deleted_at`);--> statement-breakpoint
DROP INDEX `contracts_owner`;--> statement-breakpoint
CREATE INDEX `contracts_owner` ON `contracts` (`owner_id`,`deleted_at`);--> statement-breakpoint
DROP INDEX `contacts_owner`;--> statement-breakpoint
CREATE INDEX `contacts_owner` ON `contacts` (`owner_id`,`deleted_at`);--> statement-breakpoint
DROP INDEX `customers_sort`;--> statement-breakpoint
DROP INDEX `customers_owner`;--> statement-breakpoint
CREATE INDEX `customers_updated` ON `customers` (`updated_at`,`id`,`level`,`status`,`industry`,`province`,`city`,`owner_id`,`source_id`,`kind`,`tags`,`created_at`,`sort_key`,`deleted_at`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_sort` ON `customers` (`sort_key`,`id`,`level`,`status`,`industry`,`province`,`city`,`owner_id`,`source_id`,`kind`,`tags`,`created_at`,`updated_at`,`deleted_at`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_owner` ON `customers` (`owner_id`,`sort_key`,`id`,`level`,`status`,`industry`,`province`,`city`,`source_id`,`kind`,`tags`,`created_at`,`updated_at`,`deleted_at`,`name_key`);--> statement-breakpoint
DROP INDEX `opportunities_customer`;--> statement-breakpoint
DROP INDEX `opportunities_owner_customer`;--> statement-breakpoint
CREATE INDEX `opportunities_customer` ON `opportunities` (`customer_id`,`id`,`owner_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `opportunities_owner_customer` ON `opportunities` (`owner_id`,`customer_id`,`deleted_at`,`id`,`name_key`,`updated_at`) WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
DROP INDEX `tickets_owner`;--> statement-breakpoint
CREATE INDEX `tickets_owner` ON `tickets` (`owner_id`,`status`,`deleted_at`);