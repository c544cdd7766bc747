DROP INDEX `customers_owner`;--> statement-breakpoint
CREATE INDEX `customers_owner` ON `customers` (`owner_id`,`sort_key`,`deleted_at`,`id`,`level`,`status`,`industry`,`province`,`city`,`source_id`,`kind`,`tags`,`created_at`,`updated_at`,`name_key`);--> statement-breakpoint
DROP INDEX `opportunities_customer`;--> statement-breakpoint
DROP INDEX `opportunities_sort`;--> statement-breakpoint
DROP INDEX `opportunities_updated`;--> statement-breakpoint
CREATE INDEX `opportunities_customer` ON `opportunities` (`customer_id`,`id`,`owner_id`,`status`,`currency`,`amount`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `opportunities_sort` ON `opportunities` (`sort_key`,`id`) WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `opportunities_updated` ON `opportunities` (`updated_at`,`id`,`status`,`stage_id`,`pipeline_id`,`owner_id`,`customer_id`,`currency`,`amount`,`probability`,`expected_close_on`,`created_at`,`deleted_at`) WHERE "opportunities"."deleted_at" is null;