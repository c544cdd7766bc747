CREATE INDEX "assets_bin" ON "assets" USING btree ("deleted_at","id") WHERE "assets"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "contracts_bin" ON "contracts" USING btree ("deleted_at","id") WHERE "contracts"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "contacts_bin" ON "contacts" USING btree ("deleted_at","id") WHERE "contacts"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "customers_bin" ON "customers" USING btree ("deleted_at","id") WHERE "customers"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "leads_bin" ON "leads" USING btree ("deleted_at","id") WHERE "leads"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "opportunities_bin" ON "opportunities" USING btree ("deleted_at","id") WHERE "opportunities"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "tickets_bin" ON "tickets" USING btree ("deleted_at","id") WHERE "tickets"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "activities_bin" ON "activities" USING btree ("deleted_at","id") WHERE "activities"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "tasks_bin" ON "tasks" USING btree ("deleted_at","id") WHERE "tasks"."deleted_at" is not null;