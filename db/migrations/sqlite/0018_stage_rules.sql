ALTER TABLE `opportunities` ADD `bypass_reason` text;--> statement-breakpoint
ALTER TABLE `stages` ADD `next_stage_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `stages` ADD `may_skip` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `stages` ADD `may_go_back` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `stages` ADD `may_begin_here` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `stages` ADD `entering_roles` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `stages` ADD `leaving_roles` text DEFAULT '[]' NOT NULL;