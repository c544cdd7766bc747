CREATE TABLE "approvals" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"subject" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"opportunity_id" text collate "C" NOT NULL,
	"from_stage_id" text collate "C",
	"stage_id" text collate "C" NOT NULL,
	"details" text collate "C" NOT NULL,
	"note" text collate "C",
	"status" text collate "C" DEFAULT 'pending' NOT NULL,
	"owner_id" text collate "C",
	"approver_id" text collate "C",
	"answer" text collate "C",
	"decided_at" bigint,
	"decided_by_id" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "needs_approval" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_from_stage_id_stages_id_fk" FOREIGN KEY ("from_stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_approver_id_users_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approvals_opportunity" ON "approvals" USING btree ("opportunity_id","status");--> statement-breakpoint
CREATE INDEX "approvals_waiting" ON "approvals" USING btree ("approver_id","created_at","id") WHERE "approvals"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "approvals_owner" ON "approvals" USING btree ("owner_id","status");--> statement-breakpoint
CREATE INDEX "approvals_updated" ON "approvals" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "approvals_bin" ON "approvals" USING btree ("deleted_at","id") WHERE "approvals"."deleted_at" is not null;