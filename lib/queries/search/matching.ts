import {
  and,
  count,
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
    this.#inSight = this.ways === null ? undefined : (or(...this.ways) ?? sql`1 = 0`)
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
    return this.#within(sql`order by ${id} desc limit ${rows}`, and(this.#inSight, this.#holds))
      .orderBy(desc(id))
      .limit(most)
  }

  /** Any `most` of them in this way, among as many rows of it as given. */
  async inWay(way: SQL | undefined, rows: number, most: number): Promise<MatchingRow[]> {
    const where = way ? sql`where ${way}` : sql``
    return this.#within(sql`${where} limit ${rows}`, this.#holds).limit(most)
  }

  /** Any `most` of them, however long it takes to find them. */
  async anywhere(most: number): Promise<MatchingRow[]> {
    return this.#select(sql`${this.#table}`, and(this.#inSight, this.#holds)).limit(most)
  }

  /** How many rows there are in this way, those in the bin too; counted up to `most`. */
  async countIn(way: SQL | undefined, most: number): Promise<number> {
    const some = this.reader
      .select({ one: sql`1`.as('one') })
      .from(sql`${this.#table} ${plannedAnew}`)
      .where(way)
      .limit(most)
      .as('some')
    const [counted] = await this.reader.select({ n: count() }).from(some)
    return counted?.n ?? 0
  }

  /**
   * Rows of a part of the table that is taken first: under a limit, since a database else prefers to begin with everything
   * that is in sight.
   */
  #within(part: SQL, where: SQL | undefined) {
    const name = sql.identifier(getTableName(this.#table))
    return this.#select(sql`(select * from ${this.#table} ${part}) as ${name}`, where)
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
