import Database from '@/db/connection/driver.mjs'
import { Client } from 'pg'

/** Runs plain SQL as somebody with a tool of his own would, beside Loudou; gives the rows of the last statement. */
export async function plainSql(address: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  let rows: Record<string, unknown>[] = []
  if (process.env.DATABASE_DIALECT !== 'postgres') {
    const connection = new Database(address)
    connection.pragma('recursive_triggers = on')
    try {
      for (const sql of statements) {
        const statement = connection.prepare(sql)
        if (statement.reader) rows = statement.all() as typeof rows
        else statement.run()
      }
    } finally {
      connection.close()
    }
    return rows
  }
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    for (const sql of statements) rows = (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
  return rows
}
