import { defineConfig } from 'drizzle-kit'

const dialect = process.env.DATABASE_DIALECT === 'postgres' ? 'postgres' : 'sqlite'

/** Generates the migrations; they are run by db/migrate.ts, never by drizzle-kit. */
export default defineConfig({
  dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema/index.ts',
  out: `./db/migrations/${dialect}`,
  casing: 'snake_case',
})
