DROP INDEX "customers_sort";--> statement-breakpoint
CREATE INDEX "customers_updated" ON "customers" USING btree ("updated_at","id") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_sort" ON "customers" USING btree ("sort_key","id") WHERE "customers"."deleted_at" is null;