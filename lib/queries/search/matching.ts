import {
  and,
  desc,
  eq,
  exists,
  getTableColumns,
  getTableName,
  inArray,
  isNull,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { customers, opportunities, plannedAnew, type Reader, subqueries } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { findsByNameAlone } from '@/lib/access/fields'
import { follows } from '@/lib/access/follows'
import { scopeWays } from '@/lib/access/scope-ways'
import type { Wanted } from '@/lib/domain/search/question'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import { holdsWord, nameIn } from '@/lib/records/name-key'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'

/** A row that answers a search, with what ranks it. */
export interface MatchingRow {
  id: string
  key: string
  changedAt: number
}

/** Rows of a kind that are in use, offered, in sight, and hold every word in their search key (an opportunity: or in its customer's). */
export class Matching {
  /** The ways in which rows are in sight; null where all are. */
  readonly ways: SQL[] | null
  readonly #table
  readonly #inSight: SQL | undefined
  readonly #holds: SQL | undefined
  readonly #isNameAlone: boolean

  constructor(
    readonly reader: Reader,
    readonly record: RecordName,
    actor: Actor,
    wanted: readonly Wanted[],
  ) {
    this.#table = tables[record]
    this.ways = scopeWays(actor, record)
    this.#isNameAlone = findsByNameAlone(actor, record)
    const byRow = scopeWays(actor, record, true)
    this.#inSight = byRow === null ? undefined : (or(...byRow) ?? sql`1 = 0`)
    const { isActive } = getTableColumns(this.#table) as Record<string, SQLiteColumn>
    this.#holds = and(
      isNull(this.#table.deletedAt),
      isActive ? eq(isActive, true) : undefined,
      ...wanted.map(({ word }) => holding(actor, record, word)),
    )
  }

  /** Those among these ids. */
  async among(ids: readonly string[]): Promise<MatchingRow[]> {
    if (ids.length === 0) return []
    const named = and(inArray(this.#table.id, [...ids]), this.#holds)
    return this.#within(sql`where ${named} limit ${ids.length}`, this.#inSight)
  }

  /** Those among the newest so many rows of all; the newest `most`. */
  async amongNewest(rows: number, most: number): Promise<MatchingRow[]> {
    const { id } = this.#table
    return this.#within(sql`order by ${id} desc limit ${rows}`, and(this.#holds, this.#inSight))
      .orderBy(desc(id))
      .limit(most)
  }

  /** Any `most` of them in this way, among as many rows of it as given. */
  async inWay(way: SQL | undefined, rows: number, most: number): Promise<MatchingRow[]> {
    const inUse = and(way, isNull(this.#table.deletedAt))
    return this.#within(sql`where ${inUse} limit ${rows}`, this.#holds, this.#read()).limit(most)
  }

  /** Any `most` of them, however long it takes to find them. */
  async anywhere(most: number): Promise<MatchingRow[]> {
    return this.#select(sql`${this.#table}`, and(this.#holds, this.#inSight)).limit(most)
  }

  /**
   * Rows of a part of the table that is taken first: under a limit, since a database else prefers to begin with everything
   * that is in sight.
   */
  #within(part: SQL, where: SQL | undefined, columns = sql`*`) {
    const name = sql.identifier(getTableName(this.#table))
    return this.#select(sql`(select ${columns} from ${this.#table} ${part}) as ${name}`, where)
  }

  /** What is asked of a row, and no more: an index that holds these is all that is read. */
  #read(): SQL {
    const all = getTableColumns(this.#table) as Record<string, SQLiteColumn>
    const { id, nameKey, updatedAt, deletedAt, isActive, customerId } = all
    const title = this.#isNameAlone ? all[descriptions[this.record].title] : undefined
    const columns = [id, nameKey, updatedAt, deletedAt, isActive, customerId, title]
    const read = columns.filter((column) => column !== undefined)
    return sql.join(read, sql`, `)
  }

  #select(from: SQL, where: SQL | undefined) {
    return this.reader
      .select({
        id: sql<string>`${this.#table.id}`,
        key: sql<string>`${columnOf(this.record, 'nameKey')}`.mapWith((key: unknown) =>
          this.#isNameAlone ? nameIn(String(key), '') : String(key),
        ),
        changedAt: sql<number>`${this.#table.updatedAt}`.mapWith(Number),
      })
      .from(sql`${from} ${plannedAnew}`)
      .where(where)
      .$dynamic()
  }
}

function holding(actor: Actor, record: RecordName, word: string): SQL | undefined {
  const own = holdsWord(record, word, findsByNameAlone(actor, record))
  if (record !== 'opportunity' || !follows(actor, 'opportunity', 'customer')) return own
  const named = subqueries
    .select({ one: sql`1` })
    .from(customers)
    .where(
      and(
        eq(customers.id, opportunities.customerId),
        holdsWord('customer', word, findsByNameAlone(actor, 'customer')),
        isNull(customers.deletedAt),
      ),
    )
  return or(own, exists(named))
}
