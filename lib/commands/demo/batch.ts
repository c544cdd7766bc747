import {
  activities,
  assets,
  calendarDays,
  calendars,
  competitors,
  contacts,
  contracts,
  counters,
  customers,
  insertRows,
  keyActivities,
  checkItems,
  leads,
  lostReasons,
  memberships,
  type NewEvent,
  opportunities,
  opportunityContacts,
  opportunityLines,
  pipelines,
  products,
  rates,
  segments,
  sources,
  stageEvents,
  stages,
  tags,
  tasks,
  teams,
  tickets,
  users,
  workspace,
  type Writer,
  writeEvents,
} from '@/db'
import { searchCodes } from '@/lib/records/findable'
import type { Values } from '@/lib/records/input'
import { type RecordName, recordNames } from '@/lib/records/names'
import { tables as recordTables } from '@/lib/records/tables'

/** Tables of the demonstration in the order in which they may be written: each after those it refers to. */
const tables = {
  workspace,
  users,
  teams,
  memberships,
  sources,
  lostReasons,
  products,
  competitors,
  tags,
  segments,
  rates,
  calendars,
  calendarDays,
  pipelines,
  stages,
  keyActivities,
  checkItems,
  customers,
  contacts,
  opportunities,
  opportunityContacts,
  opportunityLines,
  stageEvents,
  leads,
  contracts,
  assets,
  counters,
  tickets,
  activities,
  tasks,
} as const
type TableName = keyof typeof tables
export type NewRow<N extends TableName> = (typeof tables)[N]['$inferInsert']

/** A record that is written for the first time. */
export interface NewRecord {
  record: RecordName
  row: Values & { id: string }
}

/** Rows and events that are written together. */
export class Batch {
  readonly #rows = new Map<TableName, unknown[]>()
  readonly events: NewEvent[] = []
  /** How many rows it holds, events included. */
  size = 0

  add<N extends TableName>(table: N, row: NewRow<N>): void {
    const rows = this.#rows.get(table)
    if (rows) rows.push(row)
    else this.#rows.set(table, [row])
    this.size += 1
  }

  happened(event: NewEvent): void {
    this.events.push(event)
    this.size += 1
  }

  /** Writes all of it in the caller's transaction; may be called again when that has to be repeated. */
  async write(tx: Writer): Promise<void> {
    for (const name of Object.keys(tables) as TableName[]) {
      const rows = this.#rows.get(name)
      if (rows) await insertRows(tx, tables[name], rows as never)
    }
    await writeEvents(tx, this.events)
  }

  /** Those of its records that the search finds; the index's rows are written apart, see SearchRows. */
  findable(): NewRecord[] {
    return (Object.keys(searchCodes) as RecordName[]).flatMap((record) => {
      const rows = (this.#rows.get(storedNames.get(record) as TableName) ?? []) as NewRecord['row'][]
      return rows.map((row) => ({ record, row }))
    })
  }
}

/** The batch's name of the table that holds a kind. */
const storedNames = new Map(
  (Object.keys(tables) as TableName[]).flatMap((name) => {
    const record = recordNames.find((each) => recordTables[each] === tables[name])
    return record ? [[record, name] as const] : []
  }),
)
