import { type Reader, searchTerms } from '@/db'
import { indexTerms } from '@/lib/commands/index-records'
import { packId } from '@/lib/domain/search/packed-id'
import { searchCodes } from '@/lib/records/findable'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'

/** The index as it stands, and as it would be made of the rows from scratch. */
export async function indexAndRows(reader: Reader): Promise<{ index: string[]; rows: string[] }> {
  const index = await reader.select().from(searchTerms)
  const rows: string[] = []
  for (const record of Object.keys(searchCodes) as RecordName[])
    for (const row of await reader.select().from(tables[record]))
      rows.push(...indexTerms(record, row).map((term) => `${term} ${packId(row.id)}`))
  return { index: index.map(({ term, id }) => `${term} ${id}`).sort(), rows: rows.sort() }
}
