CREATE TABLE "inbox_items" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"record" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"event_id" text collate "C" NOT NULL,
	"by_id" text collate "C",
	"at" bigint NOT NULL,
	"read_at" bigint,
	"done_at" bigint
);
--> statement-breakpoint
ALTER TABLE "inbox_items" ADD CONSTRAINT "inbox_items_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_items" ADD CONSTRAINT "inbox_items_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbox_items_waiting" ON "inbox_items" USING btree ("user_id","at","id") WHERE "inbox_items"."done_at" is null;