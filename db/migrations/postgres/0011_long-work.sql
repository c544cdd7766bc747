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
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jobs_of" ON "jobs" USING btree ("by_id","created_at") WHERE "jobs"."by_id" is not null;