import { and, asc, gt, isNotNull } from 'drizzle-orm'
import type { Reader, Store } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Action } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import { normaliseCreditCode } from '@/lib/domain/credit-code'
import { normaliseEmail } from '@/lib/domain/email'
import { fold } from '@/lib/domain/folding'
import { normalisePhone } from '@/lib/domain/phone'
import { columnOf } from '@/lib/records/columns'
import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'

const PAGE = 5000

/** In what reach something is looked for: as a reference, or as the record that a row is about. */
type Verb = 'read' | 'update'

/**
 * What is found by what: ids by name or key, for the references and the keys of an import. Read once and off the event
 * loop, so it may be behind: every id it gives is asked for again in the transaction that uses it.
 */
export class Finder {
  readonly #indexes = new Map<string, Map<string, string[]>>()

  constructor(
    readonly store: Store,
    readonly actor: Actor,
  ) {}

  /** Reads what a record is found by, in the reach of an action of the actor; once. */
  async load(record: RecordName, by: string, verb: Verb = 'read'): Promise<void> {
    const name = nameOf(record, by, verb)
    if (by === 'id' || this.#indexes.has(name)) return
    const index = new Map<string, string[]>()
    for (let after: string | null = ''; after !== null;) {
      const rows: { id: string; text: unknown }[] = await this.store.readAside((reader) =>
        pageOf(reader, this.actor, record, by, `${record}.${verb}` as Action, after as string),
      )
      for (const { id, text } of rows) put(index, comparable(by, String(text)), id)
      after = rows.length < PAGE ? null : (rows.at(-1)?.id ?? null)
    }
    this.#indexes.set(name, index)
  }

  /** Forgets what was read, so that it is read again: somebody else has written meanwhile. */
  forget(): void {
    this.#indexes.clear()
  }

  /** Gives the ids of the records found by a text. An id is found by itself; whether it exists is asked later. */
  find(record: RecordName, by: string, text: string, verb: Verb = 'read'): readonly string[] {
    if (by === 'id') return /^[0-9a-zA-Z-]{1,64}$/.test(text) ? [text] : []
    return this.#indexes.get(nameOf(record, by, verb))?.get(comparable(by, text)) ?? []
  }

  /** Adds a record that was made meanwhile, to the indexes that have been read. */
  add(record: RecordName, id: string, values: Readonly<Record<string, unknown>>): void {
    for (const [field, value] of Object.entries(values))
      for (const verb of ['read', 'update'] as const) {
        const by = field === descriptions[record].title ? 'name' : field
        const index = this.#indexes.get(nameOf(record, by, verb))
        if (index && typeof value === 'string') put(index, comparable(by, value), id)
      }
  }
}

// Files name the same few customers and products over and over.
const folded = new Map<string, string>()
const MOST_FOLDED = 10_000

function foldedOnce(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  if (folded.size >= MOST_FOLDED) folded.clear()
  const key = fold(text)
  folded.set(text, key)
  return key
}

/** Gives a text as it is compared: names without case, width and accents, addresses and numbers as they are kept. */
export function comparable(by: string, text: string): string {
  const trimmed = text.trim()
  if (by === 'name') return foldedOnce(trimmed)
  if (by === 'creditCode') return normaliseCreditCode(trimmed)
  const read = by === 'email' ? normaliseEmail(trimmed) : by === 'phone' ? normalisePhone(trimmed) : null
  return read?.ok ? read.value : trimmed
}

function put(index: Map<string, string[]>, text: string, id: string): void {
  const ids = index.get(text)
  if (!ids) index.set(text, [id])
  else if (!ids.includes(id)) ids.push(id)
}

function nameOf(record: RecordName, by: string, verb: Verb): string {
  return `${record}.${by}.${verb}`
}

async function pageOf(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  by: string,
  action: Action,
  after: string,
): Promise<{ id: string; text: unknown }[]> {
  const table = tables[record]
  const column = columnOf(record, by === 'name' ? descriptions[record].title : by)
  return reader
    .select({ id: table.id, text: column })
    .from(table)
    .where(and(scopeSql(actor, action), isNotNull(column), gt(table.id, after)))
    .orderBy(asc(table.id))
    .limit(PAGE)
}
