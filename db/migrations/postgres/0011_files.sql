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
CREATE INDEX "files_of" ON "files" USING btree ("record_id","created_at") WHERE "files"."record_id" is not null;--> statement-breakpoint
CREATE INDEX "files_unclaimed" ON "files" USING btree ("created_at") WHERE "files"."record_id" is null;