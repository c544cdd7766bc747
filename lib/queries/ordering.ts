import { and, asc, desc, eq, gt, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { descriptions } from '@/lib/records/all'
import { columnOf, orderingColumnOf } from '@/lib/records/columns'
import type { RecordName } from '@/lib/records/names'
import type { Key } from './cursor'

export interface Order {
  column: SQLiteColumn
  isDescending: boolean
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
    orders.push({ column: orderingColumnOf(record, name), isDescending })
  }
  return [...orders, { column: columnOf(record, 'id'), isDescending: false }]
}

/** Says whether a key can stand in this order: each value of its column's type, empty only where the column may be. */
export function fits(orders: Order[], key: Key): boolean {
  return orders.every(({ column }, place) => {
    const value = key[place]
    if (value === null) return !column.notNull && !column.primary
    return typeof value === (/int/.test(column.getSQLType()) ? 'number' : 'string')
  })
}

/** Empty values come last, whatever the direction, on both databases. */
export function orderBy(orders: Order[]): SQL[] {
  return orders.flatMap(({ column, isDescending }) => {
    const direction = isDescending ? desc(column) : asc(column)
    return column.notNull || column.primary ? [direction] : [sql`${column} is null`, direction]
  })
}

/** The rows that come after a key in this order: the start of the next page, found by index and not by counting. */
export function after(orders: Order[], key: Key): SQL {
  const steps = orders.map(({ column, isDescending }, place) => {
    const before = orders.slice(0, place).map((order, n) => same(order.column, key[n]))
    return and(...before, beyond(column, isDescending, key[place]))
  })
  return or(...steps) as SQL
}

function same(column: SQLiteColumn, value: Key[number] | undefined): SQL {
  return value === null || value === undefined ? isNull(column) : eq(column, value)
}

function beyond(column: SQLiteColumn, isDescending: boolean, value: Key[number] | undefined): SQL {
  if (value === null || value === undefined) return sql`1 = 0`
  const further = isDescending ? lt(column, value) : gt(column, value)
  return column.notNull || column.primary
    ? further
    : (or(and(isNotNull(column), further), isNull(column)) as SQL)
}
