CREATE TABLE "calendar_days" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"calendar_id" text collate "C" NOT NULL,
	"day" text collate "C" NOT NULL,
	"hours" text collate "C",
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"name_en" text collate "C",
	"external_key" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"name_en" text collate "C",
	"time_zone" text collate "C" NOT NULL,
	"monday" text collate "C",
	"tuesday" text collate "C",
	"wednesday" text collate "C",
	"thursday" text collate "C",
	"friday" text collate "C",
	"saturday" text collate "C",
	"sunday" text collate "C",
	"holidays" text collate "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "collaborators" (
	"record" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"may_edit" boolean NOT NULL,
	"since" bigint NOT NULL,
	"by_id" text collate "C",
	CONSTRAINT "collaborators_record_id_user_id_pk" PRIMARY KEY("record_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"record" text collate "C",
	"record_id" text collate "C",
	"field" text collate "C",
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C" NOT NULL,
	"deleted_at" bigint
);
--> statement-breakpoint
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
CREATE TABLE "rates" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"currency" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"to_currency" text collate "C" NOT NULL,
	"from_day" text collate "C" NOT NULL,
	"rate" text collate "C" NOT NULL,
	"note" text collate "C",
	"external_key" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "role_fields" (
	"role" text collate "C" NOT NULL,
	"record" text collate "C" NOT NULL,
	"field" text collate "C" NOT NULL,
	"right" text collate "C" NOT NULL,
	CONSTRAINT "role_fields_role_record_field_pk" PRIMARY KEY("role","record","field")
);
--> statement-breakpoint
CREATE TABLE "role_reaches" (
	"role" text collate "C" NOT NULL,
	"action" text collate "C" NOT NULL,
	"reach" text collate "C" NOT NULL,
	CONSTRAINT "role_reaches_role_action_pk" PRIMARY KEY("role","action")
);
--> statement-breakpoint
CREATE TABLE "viewings" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"viewer_id" text collate "C" NOT NULL,
	"viewed_id" text collate "C" NOT NULL,
	"began_at" bigint NOT NULL,
	"until" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "region" text collate "C";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "state" text collate "C";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "sheets" text collate "C";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "sheet" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "reasons" text collate "C";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "job_id" text collate "C";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "by_id" text collate "C";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "about" text collate "C";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "started_at" bigint;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "done" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "total" bigint;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "counts" text collate "C";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "mark" text collate "C";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "cancel_asked_at" bigint;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "ended" text collate "C";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "result" text collate "C";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "refusal" text collate "C";--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "external_key" text collate "C";--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "external_key" text collate "C";--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_calendar_id_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborators" ADD CONSTRAINT "collaborators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborators" ADD CONSTRAINT "collaborators_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_maps" ADD CONSTRAINT "import_maps_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewings" ADD CONSTRAINT "viewings_viewer_id_users_id_fk" FOREIGN KEY ("viewer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewings" ADD CONSTRAINT "viewings_viewed_id_users_id_fk" FOREIGN KEY ("viewed_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_days_day" ON "calendar_days" USING btree ("calendar_id","day") WHERE "calendar_days"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "calendar_days_calendar" ON "calendar_days" USING btree ("calendar_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_days_external_key" ON "calendar_days" USING btree ("external_key");--> statement-breakpoint
CREATE INDEX "collaborators_of" ON "collaborators" USING btree ("user_id","record","may_edit","record_id");--> statement-breakpoint
CREATE INDEX "files_of" ON "files" USING btree ("record_id","created_at") WHERE "files"."record_id" is not null;--> statement-breakpoint
CREATE INDEX "files_unclaimed" ON "files" USING btree ("created_at") WHERE "files"."record_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "import_maps_header" ON "import_maps" USING btree ("user_id","record","header_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "import_parts_place" ON "import_parts" USING btree ("import_id","sheet","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "rates_day" ON "rates" USING btree ("to_currency","currency","from_day") WHERE "rates"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "rates_external_key" ON "rates" USING btree ("external_key");--> statement-breakpoint
CREATE INDEX "viewings_open" ON "viewings" USING btree ("session_id") WHERE "viewings"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customers_region" ON "customers" USING btree ("region","id");--> statement-breakpoint
CREATE INDEX "imports_started" ON "imports" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "imports_by" ON "imports" USING btree ("by_id","started_at");--> statement-breakpoint
CREATE INDEX "jobs_of" ON "jobs" USING btree ("by_id","created_at") WHERE "jobs"."by_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "activities_external_key" ON "activities" USING btree ("external_key");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_external_key" ON "tasks" USING btree ("external_key");--> statement-breakpoint
INSERT INTO "jobs" ("id", "kind", "input", "run_at", "tries", "created_at")
SELECT '00000000-0000-7000-8000-000000000011', 'fillRegions', '{}', 0, 0, 0 WHERE EXISTS (SELECT 1 FROM customers);
