import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import { maySee } from '@/lib/access/fields'
import { type Action, reachOf } from '@/lib/access/permissions'
import { ownersIn, scopeByRow, scopeSql } from '@/lib/access/scope'
import { fold } from '@/lib/domain/folding'
import { descriptions } from '@/lib/records/all'
import { columnOf, orderingColumnOf } from '@/lib/records/columns'
import { containsSql } from '@/lib/records/filter/contains-sql'
import { searchCodes } from '@/lib/records/findable'
import { holdingSql } from '@/lib/records/holding-sql'
import type { RecordName } from '@/lib/records/names'
import type { ReferenceOption } from '@/lib/records/reference-option'
import { tables } from '@/lib/records/tables'
import { titleSql } from './labels'
import { findRecords } from './search/find-records'
import { searchSql } from './search-sql'

export interface OptionsQuestion {
  record: RecordName
  text: string
  /** Of this customer only, where the record belongs to one. */
  customerId?: string | undefined
  /** Others too, after those of this customer. */
  isBeyond?: boolean | undefined
  /** Only people to whom the actor may give records of this kind. */
  ownersOf?: RecordName | undefined
  /** Only those that hold these values. */
  holding?: Record<string, string | boolean> | undefined
  limit?: number
}

export const MOST_OPTIONS = 20

/**
 * Answers a pick-list: records in the actor's scope whose name, pinyin or initials hold every word, those that begin with
 * the text first, at most 20. Throws NotFound for a record that the actor may never read.
 */
export async function referenceOptions(
  reader: Reader,
  actor: Actor,
  question: OptionsQuestion,
): Promise<ReferenceOption[]> {
  const found = await offered(reader, actor, question)
  const { customerId, isBeyond, limit = MOST_OPTIONS } = question
  if (!isBeyond || customerId === undefined) return found
  const all = await offered(reader, actor, { ...question, customerId: undefined })
  const others = all.filter(({ id }) => found.every((own) => own.id !== id))
  return [...found, ...others].slice(0, Math.min(limit, MOST_OPTIONS))
}

async function offered(
  reader: Reader,
  actor: Actor,
  { record, text, customerId, ownersOf, holding, limit = MOST_OPTIONS }: OptionsQuestion,
): Promise<ReferenceOption[]> {
  const action = `${record}.read` as Action
  if (!mayEver(actor, action)) throw new NotFound()
  const most = Math.min(limit, MOST_OPTIONS)
  const isNarrowed = [customerId, ownersOf, holding].some((each) => each !== undefined)
  if (text.trim() !== '' && searchCodes[record] !== undefined && !isNarrowed) {
    const found = await findRecords(reader, actor, { text, records: [record], limit: () => most })
    return namedOptions(
      reader,
      actor,
      record,
      found.slice(0, most).map(({ id }) => id),
    )
  }
  const table = tables[record]
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>
  const words = fold(text).trim()
  const isChosen = customerId && columns.customerId ? eq(columns.customerId, customerId) : undefined
  const where = and(
    scopeSql(actor, action),
    words === '' ? undefined : searchSql(actor, record, text),
    isChosen,
    ownersOf ? mayBeGiven(actor, ownersOf) : undefined,
    holding ? holdingSql(record, holding) : undefined,
    columns.isActive ? eq(columns.isActive, true) : undefined,
  )
  const rows = await selected(reader, actor, record, where)
    .orderBy(
      ...(words === '' || !columns.nameKey
        ? []
        : [sql`case when ${containsSql(columnOf(record, 'nameKey'), words, true)} then 0 else 1 end`]),
      asc(columns.rank ?? orderingColumnOf(record, descriptions[record].title).column),
      asc(table.id),
    )
    .limit(most)
  return withNames(reader, actor, record, rows)
}

/** Gives these records as a pick-list shows them, in this order; those that are not, or no longer, in the actor's sight are left out. */
export async function namedOptions(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  ids: readonly string[],
): Promise<ReferenceOption[]> {
  if (ids.length === 0) return []
  const inSight = scopeByRow(actor, `${record}.read` as Action)
  const rows = await selected(reader, actor, record, and(inArray(tables[record].id, [...ids]), inSight))
  rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  return withNames(reader, actor, record, rows)
}

function selected(reader: Reader, actor: Actor, record: RecordName, where: SQL | undefined) {
  const { telling } = descriptions[record]
  const isTold = telling !== undefined && maySee(actor, record, telling)
  return reader
    .select({
      id: tables[record].id,
      name: titleSql(record, actor),
      detail: isTold ? columnOf(record, telling) : sql<string | null>`null`,
    })
    .from(tables[record])
    .where(where)
    .$dynamic()
}

/** People in the reach of who may change records of a kind; everybody where that is all. */
function mayBeGiven(actor: Actor, record: RecordName): SQL | undefined {
  const owners = ownersIn(actor, reachOf(actor, `${record}.update` as Action))
  return owners === null ? undefined : inArray(tables.user.id, [...owners])
}

/** A detail that is a reference is told by its name. */
async function withNames(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  rows: { id: string; name: string; detail: unknown }[],
): Promise<ReferenceOption[]> {
  const target = descriptions[record].fields[descriptions[record].telling ?? '']?.refersTo
  const names = new Map<string, string>()
  const ids = [...new Set(rows.map(({ detail }) => detail).filter((id) => typeof id === 'string'))]
  if (target && ids.length > 0) {
    const found = await reader
      .select({ id: tables[target].id, name: titleSql(target, actor) })
      .from(tables[target])
      .where(and(inArray(tables[target].id, ids), scopeByRow(actor, `${target}.read` as Action)))
    for (const { id, name } of found) names.set(id, name)
  }
  return rows.map(({ id, name, detail }) => {
    const text = typeof detail === 'string' ? detail : null
    return { id, name, detail: target ? (names.get(text ?? '') ?? null) : text }
  })
}
