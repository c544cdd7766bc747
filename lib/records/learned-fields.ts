import type { Field, Fields } from './field'
import type { RecordName } from './names'

/** A custom field with where its values are found. */
export interface CustomField extends Field {
  customId: string
}

/** The custom fields of a workspace, and the event that last changed one: the same mark, the same fields. */
export interface LearnedFields {
  mark: string | null
  fields: Partial<Record<RecordName, Record<string, CustomField>>>
}

interface Memory {
  learned: LearnedFields
  /** Built-in and custom fields together, per record, as they were last asked for. */
  joined: Map<RecordName, Fields>
  /** For the time of one piece of work: what descriptions tell instead of all fields that are known. */
  telling: Telling | null
}

/** Gives the fields of a record that are told instead of its own and those that were added to it. */
type Telling = (record: RecordName, own: Fields) => Fields

// One per process: the module is evaluated once per bundle, and pages and doors must know the same.
const held = globalThis as { loudouFields?: Memory }
held.loudouFields ??= { learned: { mark: null, fields: {} }, joined: new Map(), telling: null }
const memory = held.loudouFields

/** Makes custom fields part of every description from now on, instead of those before. */
export function learnFields(learned: LearnedFields): void {
  if (memory.learned.mark === learned.mark) return
  memory.learned = learned
  memory.joined.clear()
}

/** Does a piece of work, none of which waits, with the descriptions as they were built: for those who may not know what a workspace added. */
export function asBuilt<T>(work: () => T): T {
  return asTold((_record, own) => own, work)
}

/** Does a piece of work, none of which waits, with descriptions that tell other fields. */
export function asTold<T>(telling: Telling, work: () => T): T {
  memory.telling = telling
  try {
    return work()
  } finally {
    memory.telling = null
  }
}

/** Gives the custom fields that are known. */
export function learnedFields(): LearnedFields {
  return memory.learned
}

/** Gives a record's own fields with those that this workspace has added to it, in their order. */
export function withLearned(record: RecordName, own: Fields): Fields {
  if (memory.telling) return memory.telling(record, own)
  const added = memory.learned.fields[record]
  if (!added) return own
  let joined = memory.joined.get(record)
  if (!joined) memory.joined.set(record, (joined = { ...own, ...added }))
  return joined
}

/** Finds a custom field of a record by its name; undefined for built-in ones and those that there are not. */
export function customFieldOf(record: RecordName, name: string): CustomField | undefined {
  const added = memory.learned.fields[record]
  return added && Object.hasOwn(added, name) ? added[name] : undefined
}

/** Lists a record's custom fields by name. */
export function customFieldsOf(record: RecordName): [string, CustomField][] {
  return Object.entries(memory.learned.fields[record] ?? {})
}
