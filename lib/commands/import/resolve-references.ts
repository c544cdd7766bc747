import { descriptions } from '@/lib/records/all'
import type { Values } from '@/lib/records/input'
import { isList } from '@/lib/records/kinds/lists'
import { fail, makeReferred, type Planning } from './planning'
import { referenceRule } from './reference-rule'

/**
 * Gives the ids of the records that a row refers to, in sight of who imports; what is missing is made where the map says so.
 * What cannot be found, or in more than one way, stands in the plan's findings.
 */
export function resolved(planning: Planning, isLast: boolean): Values {
  const { fields } = descriptions[planning.run.compiled.record]
  const values: Values = {}
  for (const [field, texts] of Object.entries(planning.draft.references)) {
    const ids = texts.flatMap((text) => idOf(planning, field, text, isLast) ?? [])
    if (isList(fields[field]?.kind)) values[field] = [...new Set(ids)]
    else if (ids[0] !== undefined) values[field] = ids[0]
  }
  return values
}

function idOf(planning: Planning, field: string, text: string, isLast: boolean): string | null {
  const { run, gathered, batch, plan } = planning
  const { other, by, create: isMade } = referenceRule(run.compiled, field)
  const here = batch.find(other, by, text)
  const ids = [...here, ...run.finder.find(other, by, text).filter((id) => gathered.visible.has(id))]
  // What this row itself has made for another of its fields.
  const own = plan.inserts
    .filter((made) => made.record === other && made.row.name === text)
    .map(({ row }) => row.id)
  const [id, second] = [...new Set([...ids, ...own])]
  if (second !== undefined) fail(planning, field, 'ambiguous_record', text)
  else if (id !== undefined) return id
  else if (other === run.compiled.record && !isLast) plan.isPostponed = true
  else if (isMade) return makeReferred(planning, field, other, by, text)
  else fail(planning, field, 'no_such_record', text)
  return null
}
