import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { type Reader, subqueries } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type Action, reachOf } from '@/lib/access/permissions'
import { scopeByRow } from '@/lib/access/scope'
import { regionName } from '@/lib/domain/regions/region'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import { idsIn } from '@/lib/records/ids-in'
import type { KindName } from '@/lib/records/kinds/names'
import type { Values } from '@/lib/records/input'
import type { Labels } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { namedBy } from '@/lib/records/title-of'
import { fileLabels } from './field-file'

/**
 * Gives the names of every record that these rows refer to through the given fields, in the actor's language. What the
 * actor may not see has no name; what was deleted keeps its name for those who see all of its kind.
 */
export async function labelsOf(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  rows: readonly Values[],
  fields: readonly string[],
): Promise<Labels> {
  const wanted = new Map<RecordName, Set<string>>()
  for (const name of fields) {
    const target = descriptions[record].fields[name]?.refersTo
    if (!target) continue
    const ids = wanted.get(target) ?? new Set()
    for (const row of rows) for (const id of idsIn(row[name])) ids.add(id)
    wanted.set(target, ids)
  }
  const held = (kind: KindName) => {
    const own = fields.filter((name) => descriptions[record].fields[name]?.kind === kind)
    return rows.flatMap((row) => own.map((name) => row[name]))
  }
  return {
    ...(await namesOf(reader, actor, wanted)),
    ...regionLabels(held('region')),
    ...(await fileLabels(reader, held('file'))),
  }
}

/** Gives the names of regions by their codes; what is no code is passed by. */
export function regionLabels(codes: readonly unknown[]): Labels {
  return Object.fromEntries(
    codes.filter((code) => typeof code === 'string').map((code) => [code, regionName(code)]),
  )
}

/** The same for ids that are known by their record. */
export async function namesOf(
  reader: Reader,
  actor: Actor,
  wanted: ReadonlyMap<RecordName, ReadonlySet<string>>,
): Promise<Labels> {
  const labels: Labels = {}
  for (const [target, ids] of wanted) {
    if (ids.size === 0) continue
    const table = tables[target]
    const action = `${target}.read` as Action
    const inReach = reachOf(actor, action) === 'all' ? undefined : scopeByRow(actor, action)
    const named = await reader
      .select({ id: table.id, label: titleSql(target, actor) })
      .from(table)
      .where(and(inArray(table.id, [...ids]), inReach))
    for (const { id, label } of named) labels[id] = label
  }
  return labels
}

/** The name of a record in the actor's language, where it has one in each. */
export function titleSql(record: RecordName, actor: Actor): SQL<string> {
  const title = columnOf(record, descriptions[record].title)
  const named = namedBy(record)
  if (named) return nameOfOther(named, title, actor)
  if (actor.language !== 'en' || !('nameEn' in descriptions[record].fields)) return sql<string>`${title}`
  return sql<string>`coalesce(nullif(${columnOf(record, 'nameEn')}, ''), ${title})`
}

/** The name of what a record is named by, as far as the actor sees that. */
function nameOfOther(record: RecordName, id: SQLiteColumn, actor: Actor): SQL<string> {
  const table = tables[record]
  const action = `${record}.read` as Action
  const inReach = reachOf(actor, action) === 'all' ? undefined : scopeByRow(actor, action)
  const name = subqueries
    .select({ name: titleSql(record, actor) })
    .from(table)
    .where(and(eq(table.id, id), inReach))
  return sql<string>`coalesce((${name.getSQL()}), '')`
}
