import Database from 'better-sqlite3'
import { Client } from 'pg'
import type { Installation } from './installation'

/** Asks a database plainly, whichever it is: what stands there, past all of our own code. Numbers come as numbers. */
export async function askDatabase(
  { address }: Pick<Installation, 'address'>,
  sql: string,
): Promise<Record<string, unknown>[]> {
  if (!address.startsWith('postgres')) {
    const database = new Database(address, { readonly: true })
    try {
      return database.prepare(sql).all() as Record<string, unknown>[]
    } finally {
      database.close()
    }
  }
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
    )
  } finally {
    await client.end()
  }
}

/** Counts and sums of whole numbers arrive as text. */
function plain(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value
}
