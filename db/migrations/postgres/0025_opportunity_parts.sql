CREATE TABLE "opportunity_lines" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"opportunity_id" text collate "C" NOT NULL,
	"product_id" text collate "C",
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"unit" text collate "C",
	"quantity" text collate "C" NOT NULL,
	"list_price" text collate "C",
	"unit_price" text collate "C" NOT NULL,
	"discount" text collate "C",
	"amount" bigint NOT NULL,
	"currency" text collate "C" NOT NULL,
	"rank" text collate "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
ALTER TABLE "opportunity_lines" ADD CONSTRAINT "opportunity_lines_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_lines" ADD CONSTRAINT "opportunity_lines_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "opportunity_lines_opportunity" ON "opportunity_lines" USING btree ("opportunity_id","rank");--> statement-breakpoint
CREATE INDEX "opportunity_lines_product" ON "opportunity_lines" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "opportunity_lines_bin" ON "opportunity_lines" USING btree ("deleted_at","id") WHERE "opportunity_lines"."deleted_at" is not null;