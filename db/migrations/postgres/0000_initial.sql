CREATE TABLE "lost_reasons" (
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
CREATE TABLE "products" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"code" text collate "C",
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"name_en" text collate "C",
	"unit" text collate "C",
	"series" text collate "C",
	"price" bigint,
	"currency" text collate "C" NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"external_key" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "sources" (
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
CREATE TABLE "contacts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"customer_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"title" text collate "C",
	"role" text collate "C",
	"phone" text collate "C",
	"email" text collate "C",
	"wechat" text collate "C",
	"is_primary" boolean DEFAULT false NOT NULL,
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
CREATE TABLE "customers" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"normalised_name" text collate "C" NOT NULL,
	"level" text collate "C",
	"status" text collate "C" NOT NULL,
	"industry" text collate "C",
	"size" text collate "C",
	"province" text collate "C",
	"city" text collate "C",
	"district" text collate "C",
	"country" text collate "C",
	"address" text collate "C",
	"credit_code" text collate "C",
	"phone" text collate "C",
	"website" text collate "C",
	"founded_year" bigint,
	"employees" bigint,
	"parent_id" text collate "C",
	"owner_id" text collate "C",
	"source_id" text collate "C",
	"tags" text collate "C" NOT NULL,
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
CREATE TABLE "event_head" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL,
	"hash" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_subjects" (
	"subject" text collate "C" NOT NULL,
	"event_id" text collate "C" NOT NULL,
	CONSTRAINT "event_subjects_subject_event_id_pk" PRIMARY KEY("subject","event_id")
);
--> statement-breakpoint
CREATE TABLE "event_values" (
	"event_id" text collate "C" PRIMARY KEY NOT NULL,
	"salt" text collate "C",
	"values" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"act" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"actor_id" text collate "C",
	"at" bigint NOT NULL,
	"batch_id" text collate "C",
	"reverts_id" text collate "C",
	"values_hash" text collate "C" NOT NULL,
	"position" bigint,
	"hash" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"body_hash" text collate "C" NOT NULL,
	"status" bigint NOT NULL,
	"answer" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opportunities" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"customer_id" text collate "C",
	"contact_id" text collate "C",
	"product_id" text collate "C",
	"pipeline_id" text collate "C" NOT NULL,
	"stage_id" text collate "C" NOT NULL,
	"rank" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"is_on_hold" boolean DEFAULT false NOT NULL,
	"hold_until" text collate "C",
	"amount" bigint,
	"currency" text collate "C" NOT NULL,
	"probability" bigint NOT NULL,
	"is_probability_own" boolean DEFAULT false NOT NULL,
	"forecast_category" text collate "C" NOT NULL,
	"is_category_own" boolean DEFAULT false NOT NULL,
	"expected_close_on" text collate "C",
	"closed_on" text collate "C",
	"closed_at" bigint,
	"lost_reason_id" text collate "C",
	"lost_note" text collate "C",
	"competitor" text collate "C",
	"owner_id" text collate "C",
	"source_id" text collate "C",
	"channel" text collate "C",
	"description" text collate "C",
	"entered_stage_at" bigint NOT NULL,
	"last_follow_up_at" bigint,
	"external_key" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "stage_events" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"opportunity_id" text collate "C" NOT NULL,
	"seq" bigint NOT NULL,
	"from_stage_id" text collate "C",
	"to_stage_id" text collate "C" NOT NULL,
	"at" bigint NOT NULL,
	"by_id" text collate "C",
	"event_id" text collate "C" NOT NULL,
	"is_reverted" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"team_id" text collate "C" NOT NULL,
	"from_day" text collate "C" NOT NULL,
	"until_day" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "secrets" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"purpose" text collate "C" NOT NULL,
	"secret_hash" text collate "C" NOT NULL,
	"user_id" text collate "C",
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"secret_hash" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"address" text collate "C",
	"agent" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"subject" text collate "C" NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"parent_id" text collate "C",
	"lead_id" text collate "C",
	"external_key" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"secret_hash" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"last_used_at" bigint,
	"expires_at" bigint,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"email" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"phone" text collate "C",
	"is_active" boolean DEFAULT true NOT NULL,
	"password_hash" text collate "C",
	"external_key" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "pipelines" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_en" text collate "C",
	"name_key" text collate "C" NOT NULL,
	"rank" text collate "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "stages" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"pipeline_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_en" text collate "C",
	"name_key" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"rank" text collate "C" NOT NULL,
	"probability" bigint NOT NULL,
	"forecast_category" text collate "C" NOT NULL,
	"rot_days" bigint DEFAULT 0 NOT NULL,
	"wip_limit" bigint,
	"is_wip_refused" boolean DEFAULT false NOT NULL,
	"guidance" text collate "C",
	"required_fields" text collate "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "backups" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"file" text collate "C" NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"made_at" bigint NOT NULL,
	"verified_at" bigint,
	"failure" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "import_errors" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"import_id" text collate "C" NOT NULL,
	"line" bigint NOT NULL,
	"reasons" text collate "C" NOT NULL,
	"row" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"record" text collate "C" NOT NULL,
	"file_name" text collate "C" NOT NULL,
	"file_hash" text collate "C" NOT NULL,
	"map" text collate "C" NOT NULL,
	"counts" text collate "C" NOT NULL,
	"by_id" text collate "C",
	"started_at" bigint NOT NULL,
	"finished_at" bigint
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"input" text collate "C" NOT NULL,
	"run_at" bigint NOT NULL,
	"lease_until" bigint,
	"leased_by" text collate "C",
	"tries" bigint DEFAULT 0 NOT NULL,
	"done_at" bigint,
	"failure" text collate "C",
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"body" text collate "C",
	"result" text collate "C",
	"at" bigint NOT NULL,
	"is_done" boolean NOT NULL,
	"place" text collate "C",
	"customer_id" text collate "C",
	"contact_id" text collate "C",
	"opportunity_id" text collate "C",
	"owner_id" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"title" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"description" text collate "C",
	"due_on" text collate "C",
	"due_at" bigint,
	"done_at" bigint,
	"customer_id" text collate "C",
	"opportunity_id" text collate "C",
	"owner_id" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text collate "C",
	"updated_at" bigint NOT NULL,
	"updated_by_id" text collate "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "workspace" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"currency" text collate "C" NOT NULL,
	"time_zone" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"settings" text collate "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_subjects" ADD CONSTRAINT "event_subjects_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_values" ADD CONSTRAINT "event_values_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_pipeline_id_pipelines_id_fk" FOREIGN KEY ("pipeline_id") REFERENCES "public"."pipelines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_lost_reason_id_lost_reasons_id_fk" FOREIGN KEY ("lost_reason_id") REFERENCES "public"."lost_reasons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_events" ADD CONSTRAINT "stage_events_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_events" ADD CONSTRAINT "stage_events_to_stage_id_stages_id_fk" FOREIGN KEY ("to_stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secrets" ADD CONSTRAINT "secrets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_pipeline_id_pipelines_id_fk" FOREIGN KEY ("pipeline_id") REFERENCES "public"."pipelines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_errors" ADD CONSTRAINT "import_errors_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "lost_reasons_name" ON "lost_reasons" USING btree ("name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "products_code" ON "products" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "products_external_key" ON "products" USING btree ("external_key");--> statement-breakpoint
CREATE UNIQUE INDEX "sources_name" ON "sources" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "contacts_customer" ON "contacts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "contacts_sort" ON "contacts" USING btree ("sort_key","id");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_external_key" ON "contacts" USING btree ("external_key");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_credit_code" ON "customers" USING btree ("credit_code");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_external_key" ON "customers" USING btree ("external_key");--> statement-breakpoint
CREATE INDEX "customers_sort" ON "customers" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "customers_owner" ON "customers" USING btree ("owner_id","sort_key");--> statement-breakpoint
CREATE INDEX "customers_normalised" ON "customers" USING btree ("normalised_name");--> statement-breakpoint
CREATE INDEX "customers_parent" ON "customers" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_position" ON "events" USING btree ("position");--> statement-breakpoint
CREATE INDEX "events_batch" ON "events" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "events_reverts" ON "events" USING btree ("reverts_id");--> statement-breakpoint
CREATE UNIQUE INDEX "idempotency_keys_key" ON "idempotency_keys" USING btree ("actor_id","key");--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "opportunities_external_key" ON "opportunities" USING btree ("external_key");--> statement-breakpoint
CREATE INDEX "opportunities_column" ON "opportunities" USING btree ("stage_id","rank","id") WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "opportunities_owner_column" ON "opportunities" USING btree ("owner_id","stage_id","rank","id") WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "opportunities_figures" ON "opportunities" USING btree ("stage_id","currency","owner_id","closed_on","amount","probability","entered_stage_at") WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "opportunities_owner_figures" ON "opportunities" USING btree ("owner_id","stage_id","currency","closed_on","amount","probability","entered_stage_at") WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "opportunities_closed" ON "opportunities" USING btree ("stage_id","closed_on") WHERE "opportunities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "opportunities_customer" ON "opportunities" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "opportunities_closing" ON "opportunities" USING btree ("status","expected_close_on");--> statement-breakpoint
CREATE INDEX "opportunities_sort" ON "opportunities" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "opportunities_updated" ON "opportunities" USING btree ("updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "stage_events_seq" ON "stage_events" USING btree ("opportunity_id","seq");--> statement-breakpoint
CREATE INDEX "stage_events_stage" ON "stage_events" USING btree ("to_stage_id","at");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id","from_day");--> statement-breakpoint
CREATE INDEX "memberships_team" ON "memberships" USING btree ("team_id","from_day");--> statement-breakpoint
CREATE UNIQUE INDEX "secrets_secret" ON "secrets" USING btree ("secret_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_secret" ON "sessions" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_subject" ON "sign_in_failures" USING btree ("subject","at");--> statement-breakpoint
CREATE UNIQUE INDEX "teams_external_key" ON "teams" USING btree ("external_key");--> statement-breakpoint
CREATE UNIQUE INDEX "tokens_secret" ON "tokens" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "tokens_user" ON "tokens" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "users_external_key" ON "users" USING btree ("external_key");--> statement-breakpoint
CREATE INDEX "stages_pipeline" ON "stages" USING btree ("pipeline_id","rank");--> statement-breakpoint
CREATE INDEX "import_errors_import" ON "import_errors" USING btree ("import_id","line");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("done_at","run_at");--> statement-breakpoint
CREATE INDEX "activities_opportunity" ON "activities" USING btree ("opportunity_id","at");--> statement-breakpoint
CREATE INDEX "activities_customer" ON "activities" USING btree ("customer_id","at");--> statement-breakpoint
CREATE INDEX "activities_owner" ON "activities" USING btree ("owner_id","at");--> statement-breakpoint
CREATE INDEX "tasks_opportunity" ON "tasks" USING btree ("opportunity_id","done_at","due_on");--> statement-breakpoint
CREATE INDEX "tasks_owner" ON "tasks" USING btree ("owner_id","done_at","due_on");--> statement-breakpoint
CREATE INDEX "tasks_customer" ON "tasks" USING btree ("customer_id");