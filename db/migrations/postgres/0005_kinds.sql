CREATE TABLE "competitors" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"name_en" text collate "C",
	"website" text collate "C",
	"strengths" text collate "C",
	"weaknesses" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"name_en" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "assets" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"customer_id" text collate "C" NOT NULL,
	"product_id" text collate "C",
	"contract_id" text collate "C",
	"serial" text collate "C",
	"batch" text collate "C",
	"installed_on" text collate "C",
	"warranty_until" text collate "C",
	"place" text collate "C",
	"owner_id" text collate "C",
	"description" text collate "C",
	"external_key" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"number" text collate "C",
	"customer_id" text collate "C" NOT NULL,
	"contact_id" text collate "C",
	"opportunity_id" text collate "C",
	"status" text collate "C" NOT NULL,
	"value" bigint,
	"currency" text collate "C" NOT NULL,
	"signed_on" text collate "C",
	"starts_on" text collate "C",
	"ends_on" text collate "C",
	"owner_id" text collate "C",
	"description" text collate "C",
	"external_key" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "leads" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"company" text collate "C",
	"title" text collate "C",
	"phone" text collate "C",
	"email" text collate "C",
	"wechat" text collate "C",
	"province" text collate "C",
	"city" text collate "C",
	"status" text collate "C" NOT NULL,
	"unqualified_reason" text collate "C",
	"score" bigint,
	"source_id" text collate "C",
	"product_id" text collate "C",
	"owner_id" text collate "C",
	"tags" text collate "C" NOT NULL,
	"description" text collate "C",
	"customer_id" text collate "C",
	"contact_id" text collate "C",
	"opportunity_id" text collate "C",
	"converted_at" bigint,
	"external_key" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "segments" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"name_en" text collate "C",
	"filter" text collate "C" NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"owner_id" text collate "C",
	"description" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "views" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"list" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"name_en" text collate "C",
	"address" text collate "C" NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"owner_id" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"number" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"severity" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"channel" text collate "C" NOT NULL,
	"customer_id" text collate "C",
	"caller_name" text collate "C",
	"caller_phone" text collate "C",
	"contact_id" text collate "C",
	"opportunity_id" text collate "C",
	"product_id" text collate "C",
	"asset_id" text collate "C",
	"contract_id" text collate "C",
	"owner_id" text collate "C",
	"description" text collate "C",
	"wanted_outcome" text collate "C",
	"promised_reply_at" bigint,
	"first_replied_at" bigint,
	"resolved_at" bigint,
	"root_cause" text collate "C",
	"remedy" text collate "C",
	"tags" text collate "C" NOT NULL,
	"external_key" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "is_public" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "lead_id" text collate "C";--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "ticket_id" text collate "C";--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "lead_id" text collate "C";--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "ticket_id" text collate "C";--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segments" ADD CONSTRAINT "segments_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "competitors_name" ON "competitors" USING btree ("name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "tags_name" ON "tags" USING btree ("name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "assets_external_key" ON "assets" USING btree ("external_key");--> statement-breakpoint
CREATE INDEX "assets_customer" ON "assets" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "assets_product" ON "assets" USING btree ("product_id","batch");--> statement-breakpoint
CREATE INDEX "assets_sort" ON "assets" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "assets_updated" ON "assets" USING btree ("updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "contracts_number" ON "contracts" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "contracts_external_key" ON "contracts" USING btree ("external_key");--> statement-breakpoint
CREATE INDEX "contracts_customer" ON "contracts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "contracts_opportunity" ON "contracts" USING btree ("opportunity_id");--> statement-breakpoint
CREATE INDEX "contracts_owner" ON "contracts" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "contracts_ending" ON "contracts" USING btree ("status","ends_on");--> statement-breakpoint
CREATE INDEX "contracts_updated" ON "contracts" USING btree ("updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "leads_external_key" ON "leads" USING btree ("external_key");--> statement-breakpoint
CREATE INDEX "leads_sort" ON "leads" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "leads_owner" ON "leads" USING btree ("owner_id","status");--> statement-breakpoint
CREATE INDEX "leads_updated" ON "leads" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "segments_owner" ON "segments" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "views_list" ON "views" USING btree ("list","owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_number" ON "tickets" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_external_key" ON "tickets" USING btree ("external_key");--> statement-breakpoint
CREATE INDEX "tickets_customer" ON "tickets" USING btree ("customer_id","status");--> statement-breakpoint
CREATE INDEX "tickets_owner" ON "tickets" USING btree ("owner_id","status");--> statement-breakpoint
CREATE INDEX "tickets_status" ON "tickets" USING btree ("status","promised_reply_at");--> statement-breakpoint
CREATE INDEX "tickets_asset" ON "tickets" USING btree ("asset_id");--> statement-breakpoint
CREATE INDEX "tickets_updated" ON "tickets" USING btree ("updated_at","id");--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activities_lead" ON "activities" USING btree ("lead_id","at");--> statement-breakpoint
CREATE INDEX "activities_ticket" ON "activities" USING btree ("ticket_id","at");--> statement-breakpoint
CREATE INDEX "tasks_lead" ON "tasks" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "tasks_ticket" ON "tasks" USING btree ("ticket_id");