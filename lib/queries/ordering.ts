import { and, asc, desc, eq, gt, gte, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { restOf } from '@/lib/domain/custom-fields'
import { descriptions } from '@/lib/records/all'
import { orderingColumnOf } from '@/lib/records/columns'
import { customValueSql } from '@/lib/records/custom-values'
import { customFieldOf } from '@/lib/records/learned-fields'
import type { RecordName } from '@/lib/records/names'
import type { Key } from './cursor'

export interface Order {
  /** What is ordered by, and what of a row holds it. */
  by: SQLiteColumn | SQL
  property: string
  isDescending: boolean
  mayBeEmpty: boolean
  holds: 'number' | 'string'
}

/** Reads '-amount,name' as columns; null when it names a field that is not sortable or not visible. The id ends every order. */
export function parseSort(sort: string, record: RecordName, visible: ReadonlySet<string>): Order[] | null {
  const orders: Order[] = []
  for (const part of sort.split(',').filter((each) => each !== '')) {
    const isDescending = part.startsWith('-')
    const name = isDescending ? part.slice(1) : part
    const field = Object.hasOwn(descriptions[record].fields, name)
      ? descriptions[record].fields[name]
      : undefined
    if (!field?.isSortable || !visible.has(name) || orders.length >= 4) return null
    orders.push(orderBy(record, name, isDescending))
  }
  return [...orders, orderBy(record, 'id', false)]
}

function orderBy(record: RecordName, name: string, isDescending: boolean): Order {
  const custom = customFieldOf(record, name)
  if (custom) {
    const holds = restOf(custom.kind) === 'number' ? 'number' : 'string'
    return { by: customValueSql(record, custom), property: name, isDescending, mayBeEmpty: true, holds }
  }
  const { column, property } = orderingColumnOf(record, name)
  const holds = /int|real|double/.test(column.getSQLType()) ? 'number' : 'string'
  return { by: column, property, isDescending, mayBeEmpty: !column.notNull && !column.primary, holds }
}

/** Says whether a key can stand in this order: each value of its column's type, empty only where the column may be. */
export function fits(orders: Order[], key: Key): boolean {
  return orders.every(({ mayBeEmpty, holds }, place) => {
    const value = key[place]
    return value === null ? mayBeEmpty : typeof value === holds
  })
}

/** Empty values come last, whatever the direction, on both databases. */
export function orderingSql(orders: readonly Order[]): SQL[] {
  return orders.map(({ by, isDescending, mayBeEmpty }) => {
    const direction = isDescending ? desc(by) : asc(by)
    return mayBeEmpty ? sql`${direction} nulls last` : direction
  })
}

/** The rows that come after a key in this order: the start of the next page, found by index and not by counting. */
export function after(orders: Order[], key: Key): SQL {
  const steps = orders.map((order, place) => {
    const before = orders.slice(0, place).map(({ by }, n) => same(by, key[n]))
    return and(...before, beyond(order, key[place]))
  })
  return and(notBefore(orders[0], key[0]), or(...steps)) as SQL
}

/** Follows from the rest, but is what a database finds its place in an index by: of alternatives it reads all that came before. */
function notBefore(first: Order | undefined, value: Key[number] | undefined): SQL | undefined {
  if (!first || first.mayBeEmpty) return undefined
  return first.isDescending ? lte(first.by as SQL, value) : gte(first.by as SQL, value)
}

function same(by: Order['by'], value: Key[number] | undefined): SQL {
  return value === null || value === undefined ? isNull(by) : eq(by as SQL, value)
}

function beyond({ by, isDescending, mayBeEmpty }: Order, value: Key[number] | undefined): SQL {
  if (value === null || value === undefined) return sql`1 = 0`
  const further = isDescending ? lt(by as SQL, value) : gt(by as SQL, value)
  return mayBeEmpty ? (or(and(isNotNull(by), further), isNull(by)) as SQL) : further
}
