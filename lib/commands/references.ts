import { and, inArray } from 'drizzle-orm'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Action } from '@/lib/access/permissions'
import { scopeByRow } from '@/lib/access/scope'
import type { ProblemCode } from '@/lib/domain/refusals'
import type { Fields } from '@/lib/records/field'
import { holdingSql } from '@/lib/records/holding-sql'
import { idsIn } from '@/lib/records/ids-in'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { missingFiles } from './field-files'

/**
 * Gives, per field, which of the references being set point to nothing that the actor may see, and which files are not to be
 * taken by the record of this id, or by a new one.
 */
export async function missingReferences(
  reader: Reader,
  actor: Actor,
  fields: Fields,
  values: Values,
  id: string | null = null,
): Promise<Record<string, ProblemCode>> {
  const wanted = new Map<RecordName, { field: string; id: string }[]>()
  for (const [name, field] of Object.entries(fields)) {
    if (!field.refersTo) continue
    const uses = idsIn(values[name]).map((id) => ({ field: name, id }))
    if (uses.length > 0) wanted.set(field.refersTo, [...(wanted.get(field.refersTo) ?? []), ...uses])
  }
  const errors = await missingFiles(reader, actor, fields, values, id)
  for (const [target, uses] of wanted) {
    const table = tables[target]
    const ids = uses.map((use) => use.id)
    const found = await reader
      .select({ id: table.id })
      .from(table)
      .where(and(scopeByRow(actor, `${target}.read` as Action), inArray(table.id, ids)))
    const known = new Set(found.map(({ id }) => id))
    for (const { field, id } of uses) if (!known.has(id)) errors[field] = 'no_such_record'
  }
  for (const [name, { refersTo, refersOnlyTo }] of Object.entries(fields)) {
    const ids = refersTo && refersOnlyTo ? idsIn(values[name]) : []
    if (!refersTo || !refersOnlyTo || ids.length === 0) continue
    const table = tables[refersTo]
    const fitting = await reader
      .select({ id: table.id })
      .from(table)
      .where(and(inArray(table.id, ids), holdingSql(refersTo, refersOnlyTo)))
    if (fitting.length < new Set(ids).size) errors[name] = 'no_such_record'
  }
  return errors
}
