CREATE TABLE `role_fields` (
	`role` text NOT NULL,
	`record` text NOT NULL,
	`field` text NOT NULL,
	`right` text NOT NULL,
	PRIMARY KEY(`role`, `record`, `field`)
);
--> statement-breakpoint
CREATE TABLE `role_reaches` (
	`role` text NOT NULL,
	`action` text NOT NULL,
	`reach` text NOT NULL,
	PRIMARY KEY(`role`, `action`)
);
