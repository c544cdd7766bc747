INSERT INTO "search_fills" ("record", "after")
SELECT 'customer', '' WHERE EXISTS (SELECT 1 FROM customers WHERE tags <> '[]')
UNION ALL SELECT 'lead', '' WHERE EXISTS (SELECT 1 FROM leads WHERE tags <> '[]')
UNION ALL SELECT 'ticket', '' WHERE EXISTS (SELECT 1 FROM tickets WHERE tags <> '[]')
ON CONFLICT ("record") DO UPDATE SET "after" = '';
