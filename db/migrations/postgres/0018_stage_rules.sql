ALTER TABLE "opportunities" ADD COLUMN "bypass_reason" text collate "C";--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "next_stage_ids" text collate "C" DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "may_skip" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "may_go_back" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "may_begin_here" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "entering_roles" text collate "C" DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "leaving_roles" text collate "C" DEFAULT '[]' NOT NULL;