import { and, inArray } from 'drizzle-orm'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { visibleFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { scopeByRow } from '@/lib/access/scope'
import { masked } from './masked'
import type { ProblemCode } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import { withCustomValues } from '@/lib/records/custom-values'
import { idsIn } from '@/lib/records/ids-in'
import { withCollaborators } from '@/lib/records/collaborators'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'

/** Which part of a record is wanted, and which of the records it refers to beside it. */
export interface Projection {
  /** These fields only, id and version always among them; all where absent. */
  fields?: readonly string[] | undefined
  /** References whose records come along, whole, one level deep. */
  expand?: readonly string[] | undefined
}

const ALWAYS = ['id', 'version']

/** Lists the references of a record: what can be expanded. */
export function referencesOf(record: RecordName): string[] {
  const { fields } = descriptions[record]
  return Object.keys(fields).filter((name) => fields[name]?.refersTo)
}

/** Finds what is wrong with a wish: fields that are not there or hidden, which look the same, and expansion of no reference. */
export function problemsOfProjection(
  actor: Actor,
  record: RecordName,
  { fields = [], expand = [] }: Projection,
): Record<string, ProblemCode> {
  const visible = visibleFields(actor, record)
  const references = referencesOf(record)
  return {
    ...(fields.every((name) => visible.has(name)) ? {} : { fields: 'unknown_field' }),
    ...(expand.every((name) => references.includes(name) && visible.has(name))
      ? {}
      : { expand: 'unknown_field' }),
  }
}

/**
 * Narrows rows to the wanted fields and puts what they refer to beside them under `expanded`: the record with the fields that
 * the actor may see, null where the reference is empty, deleted or out of sight; a list for several references, without those.
 * One question for each kind that is referred to. The wish was checked before.
 */
export async function projected(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  rows: readonly Values[],
  { fields, expand = [] }: Projection,
): Promise<Values[]> {
  const kept = fields && [...ALWAYS, ...fields]
  const others = await referredTo(reader, actor, record, rows, expand)
  return rows.map((row) => {
    const part = kept ? Object.fromEntries(Object.entries(row).filter(([name]) => kept.includes(name))) : row
    if (expand.length === 0) return part
    return {
      ...part,
      expanded: Object.fromEntries(expand.map((name) => [name, inPlaceOf(row[name], others)])),
    }
  })
}

function inPlaceOf(value: unknown, others: ReadonlyMap<string, Values>): unknown {
  if (!Array.isArray(value)) return others.get(String(value)) ?? null
  return idsIn(value).flatMap((id) => others.get(id) ?? [])
}

async function referredTo(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  rows: readonly Values[],
  expand: readonly string[],
): Promise<Map<string, Values>> {
  const wanted = new Map<RecordName, Set<string>>()
  for (const name of expand) {
    const target = descriptions[record].fields[name]?.refersTo
    if (!target) continue
    const ids = wanted.get(target) ?? new Set()
    for (const row of rows) for (const id of idsIn(row[name])) ids.add(id)
    wanted.set(target, ids)
  }
  const found = new Map<string, Values>()
  for (const [target, ids] of wanted) {
    if (ids.size === 0) continue
    const inSight = scopeByRow(actor, `${target}.read` as Action)
    const named = await reader
      .select()
      .from(tables[target])
      .where(and(inArray(tables[target].id, [...ids]), inSight))
    const visible = visibleFields(actor, target)
    const whole = await withCollaborators(reader, target, await withCustomValues(reader, target, named))
    for (const row of whole) found.set(String(row.id), shown(row, target, visible, actor))
  }
  return found
}

/** The part of a row that somebody may see, in the description's fields; who looks as somebody else sees no whole number. */
export function shown(
  row: Values,
  record: RecordName,
  visible: ReadonlySet<string>,
  { seenBy }: Actor,
): Values {
  const { fields } = descriptions[record]
  return Object.fromEntries(
    Object.keys(fields)
      .filter((field) => visible.has(field))
      .map((field) => {
        const value = row[field] ?? null
        return [field, seenBy ? masked(fields[field], value) : value]
      }),
  )
}
