-- Of people who own little, PostgreSQL otherwise thinks that they own the mean of all others.
DROP INDEX "assets_owner";--> statement-breakpoint
DROP INDEX "contracts_owner";--> statement-breakpoint
DROP INDEX "contacts_owner";--> statement-breakpoint
DROP INDEX "customers_owner";--> statement-breakpoint
DROP INDEX "opportunities_sort";--> statement-breakpoint
DROP INDEX "opportunities_updated";--> statement-breakpoint
DROP INDEX "tickets_owner";--> statement-breakpoint
CREATE INDEX "customers_level" ON "customers" USING btree ("level");--> statement-breakpoint
CREATE INDEX "customers_status" ON "customers" USING btree ("status");--> statement-breakpoint
CREATE INDEX "customers_industry" ON "customers" USING btree ("industry");--> statement-breakpoint
CREATE INDEX "customers_province" ON "customers" USING btree ("province");--> statement-breakpoint
CREATE INDEX "customers_source" ON "customers" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "assets_owner" ON "assets" USING btree ("owner_id","deleted_at");--> statement-breakpoint
CREATE INDEX "contracts_owner" ON "contracts" USING btree ("owner_id","deleted_at");--> statement-breakpoint
CREATE INDEX "contacts_owner" ON "contacts" USING btree ("owner_id","deleted_at");--> statement-breakpoint
CREATE INDEX "customers_owner" ON "customers" USING btree ("owner_id","sort_key","deleted_at");--> statement-breakpoint
CREATE INDEX "opportunities_sort" ON "opportunities" USING btree ("sort_key","id") WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "opportunities_updated" ON "opportunities" USING btree ("updated_at","id") WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tickets_owner" ON "tickets" USING btree ("owner_id","status","deleted_at");--> statement-breakpoint
ALTER TABLE "customers" ALTER COLUMN "owner_id" SET STATISTICS 1000;--> statement-breakpoint
ALTER TABLE "opportunities" ALTER COLUMN "owner_id" SET STATISTICS 1000;--> statement-breakpoint
ALTER TABLE "contacts" ALTER COLUMN "owner_id" SET STATISTICS 1000;
