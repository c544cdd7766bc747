import {
  and,
  count,
  desc,
  eq,
  exists,
  getTableColumns,
  inArray,
  isNull,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { customers, opportunities, type Reader, subqueries } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Action } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import type { Wanted } from '@/lib/domain/search/question'
import { columnOf } from '@/lib/records/columns'
import { containsSql } from '@/lib/records/filter/sql'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'

/** A row that answers a search, with what ranks it. */
export interface MatchingRow {
  id: string
  key: string
  changedAt: number
}

/** Rows of a kind that are in use, offered, and hold every word in their search key (an opportunity: or in its customer's). */
export class Matching {
  readonly #table
  readonly #inSight: SQL

  constructor(
    readonly reader: Reader,
    readonly record: RecordName,
    actor: Actor,
    readonly wanted: readonly Wanted[],
  ) {
    this.#table = tables[record]
    this.#inSight = scopeSql(actor, `${record}.read` as Action)
  }

  /** Those among these ids that are in sight. */
  async among(ids: readonly string[]): Promise<MatchingRow[]> {
    if (ids.length === 0) return []
    return this.#select(and(inArray(this.#table.id, [...ids]), this.#inSight, this.#holds()))
  }

  /** Those in sight among the newest rows of all; the newest `most`. */
  async amongNewest(rows: number, most: number): Promise<MatchingRow[]> {
    const { id } = this.#table
    const [oldest] = await this.reader
      .select({ id })
      .from(this.#table)
      .orderBy(desc(id))
      .limit(1)
      .offset(rows - 1)
    const isNewer = oldest ? sql`${id} >= ${oldest.id}` : undefined
    return this.#select(and(isNewer, this.#inSight, this.#holds()))
      .orderBy(desc(id))
      .limit(most)
  }

  /** Those in sight, however long it takes to find them; any `most` of them. */
  async anywhere(most: number): Promise<MatchingRow[]> {
    return this.#select(and(this.#inSight, this.#holds())).limit(most)
  }

  /** Those in sight in this way; any `most` of them. */
  async inWay(way: SQL | undefined, most: number): Promise<MatchingRow[]> {
    return this.#select(and(way, isNull(this.#table.deletedAt), this.#holds())).limit(most)
  }

  /** How many rows there are in this way, those in the bin too; counted up to `most`. */
  async countIn(way: SQL | undefined, most: number): Promise<number> {
    const some = this.reader
      .select({ id: this.#table.id })
      .from(this.#table)
      .where(way)
      .limit(most)
      .as('some')
    const [counted] = await this.reader.select({ n: count() }).from(some)
    return counted?.n ?? 0
  }

  #select(where: SQL | undefined) {
    return this.reader
      .select({
        id: this.#table.id,
        key: sql<string>`${columnOf(this.record, 'nameKey')}`.as('key'),
        changedAt: sql<number>`${this.#table.updatedAt}`.mapWith(Number).as('changed_at'),
      })
      .from(this.#table)
      .where(where)
      .$dynamic()
  }

  #holds(): SQL | undefined {
    const { isActive } = getTableColumns(this.#table) as Record<string, SQLiteColumn>
    return and(
      isActive ? eq(isActive, true) : undefined,
      ...this.wanted.map(({ word }) => holding(this.record, word)),
    )
  }
}

function holding(record: RecordName, word: string): SQL | undefined {
  const own = containsSql(columnOf(record, 'nameKey'), word)
  if (record !== 'opportunity') return own
  const named = subqueries
    .select({ one: sql`1` })
    .from(customers)
    .where(
      and(
        eq(customers.id, opportunities.customerId),
        containsSql(customers.nameKey, word),
        isNull(customers.deletedAt),
      ),
    )
  return or(own, exists(named))
}
