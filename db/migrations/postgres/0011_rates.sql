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
CREATE UNIQUE INDEX "rates_day" ON "rates" USING btree ("to_currency","currency","from_day");--> statement-breakpoint
CREATE UNIQUE INDEX "rates_external_key" ON "rates" USING btree ("external_key");