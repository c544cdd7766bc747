import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { visibleFields } from '@/lib/access/fields'
import { cardFields } from '@/lib/domain/card-fields'
import { descriptions } from '@/lib/records/all'
import { withCollaborators } from '@/lib/records/collaborators'
import { withCustomValues } from '@/lib/records/custom-values'
import { idsIn } from '@/lib/records/ids-in'
import type { Values } from '@/lib/records/input'
import { rowsOf } from '../first-rows'
import { labelsOf } from '../labels'
import { shown } from '../projection'

/** Kinds whose value is a code or an id that is called something. */
const named = ['reference', 'references', 'region', 'file']

/**
 * Gives what stands in chosen fields of opportunities that are in the actor's scope already, references by their names in the actor's
 * language ('' where it may not be told). Fields that the actor does not see are left out; no question is asked where none is left.
 */
export async function chosenValues(
  reader: Reader,
  actor: Actor,
  ids: readonly string[],
  wanted: readonly string[],
): Promise<Map<string, Values>> {
  if (ids.length === 0 || wanted.length === 0) return new Map()
  const { fields } = descriptions.opportunity
  const visible = visibleFields(actor, 'opportunity')
  const chosen = cardFields(wanted, (field) => visible.has(field))
  if (chosen.length === 0) return new Map()
  const found = await rowsOf(reader, 'opportunity', ids)
  const whole = await withCollaborators(
    reader,
    'opportunity',
    await withCustomValues(reader, 'opportunity', found),
  )
  const rows = whole.map((row) => ({ ...shown(row, 'opportunity', visible, actor), id: row.id as string }))
  const labels = await labelsOf(reader, actor, 'opportunity', rows, chosen)
  const told = (field: string, value: unknown) => {
    if (!named.includes(fields[field]?.kind ?? '')) return value ?? null
    if (Array.isArray(value)) return idsIn(value).flatMap((id) => labels[id] ?? [])
    return typeof value === 'string' ? (labels[value] ?? '') : null
  }
  return new Map(
    rows.map((row: Values & { id: string }) => [
      row.id,
      Object.fromEntries(chosen.map((field) => [field, told(field, row[field])])),
    ]),
  )
}
