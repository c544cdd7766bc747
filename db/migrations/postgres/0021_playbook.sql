CREATE TABLE "key_activities" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"stage_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"name_en" text collate "C",
	"description" text collate "C",
	"due_in_days" bigint NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "key_activity_id" text collate "C";--> statement-breakpoint
ALTER TABLE "key_activities" ADD CONSTRAINT "key_activities_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "key_activities_stage" ON "key_activities" USING btree ("stage_id");--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_key_activity_id_key_activities_id_fk" FOREIGN KEY ("key_activity_id") REFERENCES "public"."key_activities"("id") ON DELETE no action ON UPDATE no action;