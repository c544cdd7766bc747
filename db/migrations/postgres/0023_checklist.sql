CREATE TABLE "check_items" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"stage_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"name_en" text collate "C",
	"place" bigint DEFAULT 0 NOT NULL,
	"is_required" boolean DEFAULT true NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "checked_ids" text collate "C" DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "check_items" ADD CONSTRAINT "check_items_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_items_stage" ON "check_items" USING btree ("stage_id");