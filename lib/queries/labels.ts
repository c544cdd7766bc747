import { inArray } from 'drizzle-orm'
import type { Reader } from '@/db'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'

/** Names of referenced records, by id: what a cell shows instead of an id. */
export type Labels = Record<string, string>

/** Gives the names of every record that these rows refer to through the given fields. */
export async function labelsOf(
  reader: Reader,
  record: RecordName,
  rows: Values[],
  fields: readonly string[],
): Promise<Labels> {
  const wanted = new Map<RecordName, Set<string>>()
  for (const name of fields) {
    const target = descriptions[record].fields[name]?.refersTo
    if (!target) continue
    const ids = wanted.get(target) ?? new Set()
    for (const row of rows) if (typeof row[name] === 'string') ids.add(row[name])
    wanted.set(target, ids)
  }
  const labels: Labels = {}
  for (const [target, ids] of wanted) {
    if (ids.size === 0) continue
    const table = tables[target]
    const named = await reader
      .select({ id: table.id, label: columnOf(target, descriptions[target].title) })
      .from(table)
      .where(inArray(table.id, [...ids]))
    for (const { id, label } of named) labels[id] = String(label)
  }
  return labels
}
