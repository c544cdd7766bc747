DROP INDEX `opportunities_column`;--> statement-breakpoint
DROP INDEX `opportunities_figures`;--> statement-breakpoint
CREATE INDEX `opportunities_text` ON `opportunities` (`stage_id`,`currency`,`closed_on`,`owner_id`,`name_key`,`customer_id`,`amount`,`probability`,`entered_stage_at`,`deleted_at`) WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `opportunities_column` ON `opportunities` (`stage_id`,`rank`,`id`,`name_key`,`customer_id`) WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `opportunities_figures` ON `opportunities` (`stage_id`,`currency`,`owner_id`,`closed_on`,`amount`,`probability`,`entered_stage_at`,`deleted_at`) WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_text` ON `customers` (`name_key`,`id`,`deleted_at`) WHERE "customers"."deleted_at" is null;