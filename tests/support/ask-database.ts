import Database from '@/db/connection/driver.mjs'
import { Client, TypeOverrides } from 'pg'
import type { Installation } from './installation'

/** Counts (bigint) and sums (numeric) of whole numbers would arrive as text. */
const types = new TypeOverrides()
for (const oid of [20, 1700]) types.setTypeParser(oid, Number)

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
  const client = new Client({ connectionString: address, types })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows
  } finally {
    await client.end()
  }
}
