import type { NewEvent } from '@/db'
import type { Finding } from '@/lib/domain/import-problems'
import type { Values } from '@/lib/records/input'
import { descriptions } from '@/lib/records/all'
import { keyFields } from '@/lib/records/import-fields'
import type { RecordName } from '@/lib/records/names'
import type { Prepared } from '../write-record'
import { comparable } from './finder'
import type { Draft } from './read-row'

export interface Insert extends Prepared {
  record: RecordName
}
export interface Change extends Insert {
  before: Prepared['row']
  /** The part of the row that is written. */
  stamped: Values
}
/** A step of an opportunity's history, with the event it follows from. */
export interface Step {
  opportunityId: string
  seq: number
  fromStageId: string | null
  toStageId: string
  at: number
  event: NewEvent
}
/** Somebody's new team; the old membership ends on the day the new one begins. */
export interface Joining {
  userId: string
  teamId: string
  fromDay: string
  endsMembershipId: string | null
}

/** What is to be written for one row: all of it or nothing. */
export class RowPlan {
  readonly inserts: Insert[] = []
  readonly changes: Change[] = []
  readonly steps: Step[] = []
  readonly joinings: Joining[] = []
  /** Events beside those of inserts and changes. */
  readonly events: NewEvent[] = []
  /** People who are signed out, since their role changed or they were disabled. */
  readonly signedOut: string[] = []
  readonly findings: Finding[] = []
  isPostponed = false
  outcome: 'created' | 'updated' | 'unchanged' = 'unchanged'

  insert(record: RecordName, prepared: Prepared): void {
    this.inserts.push({ record, ...prepared })
  }
}

/** The plans of the rows of one transaction, and what those rows have made so far. */
export class Batch {
  readonly plans: { draft: Draft; plan: RowPlan }[] = []
  readonly #made = new Map<string, string[]>()
  readonly #ids = new Set<string>()

  /** Takes a row's plan in; from now on the rows after it find what it makes. */
  take(draft: Draft, plan: RowPlan): void {
    this.plans.push({ draft, plan })
    if (plan.findings.length === 0 && !plan.isPostponed) for (const insert of plan.inserts) this.#add(insert)
  }

  find(record: RecordName, by: string, text: string): readonly string[] {
    if (by === 'id') return this.#ids.has(text) ? [text] : []
    return this.#made.get(`${record}.${by}\t${comparable(by, text)}`) ?? []
  }

  has(id: string): boolean {
    return this.#ids.has(id)
  }

  /** Everything that rows without findings make. */
  all<K extends 'inserts' | 'changes' | 'steps' | 'joinings' | 'events' | 'signedOut'>(
    kind: K,
  ): RowPlan[K][number][] {
    return this.plans
      .filter(({ plan }) => plan.findings.length === 0 && !plan.isPostponed)
      .flatMap(({ plan }) => plan[kind] as RowPlan[K][number][])
  }

  #add({ record, row }: Insert): void {
    this.#ids.add(row.id)
    const { title } = descriptions[record]
    for (const field of [title, ...keyFields(record)]) {
      const value = row[field]
      if (typeof value !== 'string' || field === 'id') continue
      const by = field === title ? 'name' : field
      const key = `${record}.${by}\t${comparable(by, value)}`
      this.#made.set(key, [...(this.#made.get(key) ?? []), row.id])
    }
  }
}
