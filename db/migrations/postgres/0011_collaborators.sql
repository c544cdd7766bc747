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
ALTER TABLE "collaborators" ADD CONSTRAINT "collaborators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborators" ADD CONSTRAINT "collaborators_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewings" ADD CONSTRAINT "viewings_viewer_id_users_id_fk" FOREIGN KEY ("viewer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewings" ADD CONSTRAINT "viewings_viewed_id_users_id_fk" FOREIGN KEY ("viewed_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "collaborators_of" ON "collaborators" USING btree ("user_id","record","may_edit","record_id");--> statement-breakpoint
CREATE INDEX "viewings_open" ON "viewings" USING btree ("session_id") WHERE "viewings"."ended_at" is null;