CREATE TABLE "custom_fields" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"record" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"name_en" text collate "C",
	"help" text collate "C",
	"is_required" boolean DEFAULT false NOT NULL,
	"is_personal" boolean DEFAULT false NOT NULL,
	"refers_to" text collate "C",
	"currency" text collate "C",
	"least" bigint,
	"most" bigint,
	"hidden_from" text collate "C" NOT NULL,
	"place" bigint DEFAULT 0 NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "custom_values" (
	"field_id" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"number" double precision,
	"code" text collate "C",
	"text" text collate "C",
	CONSTRAINT "custom_values_record_id_field_id_pk" PRIMARY KEY("record_id","field_id")
);
--> statement-breakpoint
CREATE TABLE "field_options" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"field_id" text collate "C" NOT NULL,
	"code" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"name_en" text collate "C",
	"place" bigint DEFAULT 0 NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "fields_mark" text collate "C";--> statement-breakpoint
ALTER TABLE "custom_values" ADD CONSTRAINT "custom_values_field_id_custom_fields_id_fk" FOREIGN KEY ("field_id") REFERENCES "public"."custom_fields"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_options" ADD CONSTRAINT "field_options_field_id_custom_fields_id_fk" FOREIGN KEY ("field_id") REFERENCES "public"."custom_fields"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "custom_fields_key" ON "custom_fields" USING btree ("record","key");--> statement-breakpoint
CREATE INDEX "custom_values_number" ON "custom_values" USING btree ("field_id","number","record_id");--> statement-breakpoint
CREATE INDEX "custom_values_code" ON "custom_values" USING btree ("field_id","code","record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "field_options_code" ON "field_options" USING btree ("field_id","code");