CREATE INDEX "assets_owner" ON "assets" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "contacts_owner" ON "contacts" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "opportunities_owner_customer" ON "opportunities" USING btree ("owner_id","customer_id") WHERE "opportunities"."deleted_at" is null;