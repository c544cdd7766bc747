CREATE TABLE "import_maps" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"record" text collate "C" NOT NULL,
	"header_hash" text collate "C" NOT NULL,
	"map" text collate "C" NOT NULL,
	"used_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_parts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"import_id" text collate "C" NOT NULL,
	"sheet" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"rows" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "state" text collate "C";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "sheets" text collate "C";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "sheet" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "reasons" text collate "C";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "job_id" text collate "C";--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "external_key" text collate "C";--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "external_key" text collate "C";--> statement-breakpoint
ALTER TABLE "import_maps" ADD CONSTRAINT "import_maps_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "import_maps_header" ON "import_maps" USING btree ("user_id","record","header_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "import_parts_place" ON "import_parts" USING btree ("import_id","sheet","seq");--> statement-breakpoint
CREATE INDEX "imports_started" ON "imports" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "imports_by" ON "imports" USING btree ("by_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "activities_external_key" ON "activities" USING btree ("external_key");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_external_key" ON "tasks" USING btree ("external_key");