import { is, Table } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import * as schema from '@/db'
import type { Reader, sources } from '@/db'

const tables = Object.entries(schema as Record<string, unknown>).filter(([, value]) => is(value, Table)) as [
  string,
  typeof sources,
][]

/** One hash over every row of every table: equal before and after means that nothing at all was written. */
export async function digestOf(reader: Reader): Promise<string> {
  const hash = createHash('sha256')
  for (const [name, table] of tables) {
    const rows = await reader.select().from(table)
    hash.update(
      `${name}\n${rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join('\n')}\n`,
    )
  }
  return hash.digest('hex')
}

/** How many tables the hash covers. */
export const tableCount = tables.length
