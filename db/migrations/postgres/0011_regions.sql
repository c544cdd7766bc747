ALTER TABLE "customers" ADD COLUMN "region" text collate "C";--> statement-breakpoint
CREATE INDEX "customers_region" ON "customers" USING btree ("region","id");--> statement-breakpoint
INSERT INTO "jobs" ("id", "kind", "input", "run_at", "tries", "created_at")
SELECT '00000000-0000-7000-8000-000000000011', 'fillRegions', '{}', 0, 0, 0 WHERE EXISTS (SELECT 1 FROM customers);
