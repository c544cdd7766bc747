CREATE TABLE "role_fields" (
	"role" text collate "C" NOT NULL,
	"record" text collate "C" NOT NULL,
	"field" text collate "C" NOT NULL,
	"right" text collate "C" NOT NULL,
	CONSTRAINT "role_fields_role_record_field_pk" PRIMARY KEY("role","record","field")
);
--> statement-breakpoint
CREATE TABLE "role_reaches" (
	"role" text collate "C" NOT NULL,
	"action" text collate "C" NOT NULL,
	"reach" text collate "C" NOT NULL,
	CONSTRAINT "role_reaches_role_action_pk" PRIMARY KEY("role","action")
);
