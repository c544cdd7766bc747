import { join, resolve } from 'node:path'

/** Gives the database's address from the environment: DATABASE_URL, else a SQLite file in the data folder. */
export function databaseAddress(env: NodeJS.ProcessEnv = process.env): string {
  return env.DATABASE_URL || join(resolve(env.LOUDOU_DATA || 'data'), 'loudou.db')
}
