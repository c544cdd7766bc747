CREATE TABLE "search_fills" (
	"record" text collate "C" PRIMARY KEY NOT NULL,
	"after" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"term" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	CONSTRAINT "search_terms_term_id_pk" PRIMARY KEY("term","id")
);
--> statement-breakpoint
INSERT INTO "search_fills" ("record", "after")
SELECT 'customer', '' WHERE EXISTS (SELECT 1 FROM customers)
UNION ALL SELECT 'contact', '' WHERE EXISTS (SELECT 1 FROM contacts)
UNION ALL SELECT 'opportunity', '' WHERE EXISTS (SELECT 1 FROM opportunities)
UNION ALL SELECT 'lead', '' WHERE EXISTS (SELECT 1 FROM leads)
UNION ALL SELECT 'ticket', '' WHERE EXISTS (SELECT 1 FROM tickets)
UNION ALL SELECT 'contract', '' WHERE EXISTS (SELECT 1 FROM contracts)
UNION ALL SELECT 'asset', '' WHERE EXISTS (SELECT 1 FROM assets)
UNION ALL SELECT 'product', '' WHERE EXISTS (SELECT 1 FROM products)
UNION ALL SELECT 'user', '' WHERE EXISTS (SELECT 1 FROM users);
