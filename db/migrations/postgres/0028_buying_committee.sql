CREATE TABLE "opportunity_contacts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"opportunity_id" text collate "C" NOT NULL,
	"contact_id" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"attitude" text collate "C" NOT NULL,
	"note" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
ALTER TABLE "opportunity_contacts" ADD CONSTRAINT "opportunity_contacts_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_contacts" ADD CONSTRAINT "opportunity_contacts_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "opportunity_contacts_opportunity" ON "opportunity_contacts" USING btree ("opportunity_id");--> statement-breakpoint
CREATE INDEX "opportunity_contacts_contact" ON "opportunity_contacts" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "opportunity_contacts_bin" ON "opportunity_contacts" USING btree ("deleted_at","id") WHERE "opportunity_contacts"."deleted_at" is not null;