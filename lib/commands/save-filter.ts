import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import { sightOf, visibleFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { invalid, type Outcome, type ProblemCode } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import { parseFilter } from '@/lib/records/filter/parse'
import { readListAddress } from '@/lib/records/list-address'
import { type RecordName, recordNamed } from '@/lib/records/names'
import type { Row } from '@/lib/records/tables'
import { createRecord } from './create-record'
import { type Update, updateRecord } from './update-record'
import type { EventLinks } from './write-record'

type Saved<R extends RecordName> = Outcome<{ row: Row<R>; eventId: string | null }>

/** Makes a segment. Refuses a filter that customers do not have, or that names fields its maker does not see. */
export async function createSegment(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Saved<'segment'>> {
  const made = await createRecord(tx, actor, 'segment', input, {}, links)
  const problem = made.ok && filterProblem(actor, 'customer', made.value.row.filter)
  return problem ? invalid({ filter: problem }) : made
}

/** Edits a segment; refuses the same. */
export async function updateSegment(
  tx: Writer,
  actor: Actor,
  update: Update,
  links: EventLinks = {},
): Promise<Saved<'segment'>> {
  const updated = await updateRecord(tx, actor, 'segment', update, links)
  const problem = updated.ok && filterProblem(actor, 'customer', updated.value.row.filter)
  return problem ? invalid({ filter: problem }) : updated
}

/** Saves a list's address under a name. Refuses a list that there is not, or that its maker may not read, and a filter it does not take. */
export async function createView(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Saved<'view'>> {
  const made = await createRecord(tx, actor, 'view', input, {}, links)
  return made.ok ? (viewProblem(actor, made.value.row) ?? made) : made
}

/** Edits a saved view; refuses the same. */
export async function updateView(
  tx: Writer,
  actor: Actor,
  update: Update,
  links: EventLinks = {},
): Promise<Saved<'view'>> {
  const updated = await updateRecord(tx, actor, 'view', update, links)
  return updated.ok ? (viewProblem(actor, updated.value.row) ?? updated) : updated
}

function viewProblem(actor: Actor, { list, address }: Row<'view'>) {
  const record = recordNamed(list)
  if (!record || !mayEver(actor, `${record}.read` as Action)) return invalid({ list: 'no_such_record' })
  const { filter } = readListAddress(new URLSearchParams(address))
  const problem = filter === undefined ? null : filterProblem(actor, record, filter)
  return problem ? invalid({ address: problem }) : null
}

function filterProblem(actor: Actor, record: RecordName, filter: unknown): ProblemCode | null {
  const parsed = parseFilter(filter, descriptions[record], visibleFields(actor, record), sightOf(actor))
  return parsed.ok ? null : parsed.problem
}
