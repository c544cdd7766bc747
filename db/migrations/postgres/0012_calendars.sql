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
DROP INDEX "rates_day";--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_calendar_id_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_days_day" ON "calendar_days" USING btree ("calendar_id","day") WHERE "calendar_days"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "calendar_days_calendar" ON "calendar_days" USING btree ("calendar_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_days_external_key" ON "calendar_days" USING btree ("external_key");--> statement-breakpoint
CREATE UNIQUE INDEX "rates_day" ON "rates" USING btree ("to_currency","currency","from_day") WHERE "rates"."deleted_at" is null;