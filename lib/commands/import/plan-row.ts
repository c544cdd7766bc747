import { descriptions } from '@/lib/records/all'
import type { Values } from '@/lib/records/input'
import { type Batch, RowPlan } from './batch'
import { type Gathered, recognised } from './gather'
import { planOpportunity } from './plan-opportunity'
import { change, create, fail, makeReferred, type Planning } from './planning'
import { planUser } from './plan-user'
import type { Draft } from './read-row'
import { referenceRule } from './reference-rule'
import type { Run } from './run'

/**
 * Says what a row makes or changes, by the rules of the single acts: references that the actor sees, required fields,
 * owners in reach, values that must be unique, a stage's conditions. Asks nothing: all it needs was gathered. What is
 * wrong stands in the plan's findings, and then nothing of the row is written. Until `isLast`, a row that refers to one
 * of its own file that has not come yet is put off.
 */
export function planRow(run: Run, gathered: Gathered, batch: Batch, draft: Draft, isLast: boolean): RowPlan {
  const plan = new RowPlan()
  plan.findings.push(...draft.findings)
  const planning: Planning = { run, gathered, batch, draft, plan }
  if (plan.findings.length > 0) return plan
  const { record } = run.compiled
  // Made on behalf of another row: who leads a team, whose customer it is. Once it is written, this row edits it.
  if (batch.find(record, draft.key.field, draft.key.text).length > 0) plan.isPostponed = true
  if (run.planned.has(`${draft.key.field}\t${draft.key.text}`)) plan.outcome = 'updated'
  if (plan.isPostponed || plan.outcome === 'updated') return plan
  const ids = recognised(run, gathered.taken, draft).filter((id) => gathered.existing.has(id))
  if (ids.length > 1) fail(planning, draft.key.field, 'ambiguous_record', draft.key.text)
  const values = { ...draft.values, ...resolved(planning, isLast) }
  if (plan.findings.length > 0 || plan.isPostponed) return plan
  const [id] = ids
  const existing = id === undefined ? undefined : gathered.existing.get(id)
  refuseTaken(planning, id)
  if (plan.findings.length > 0) return plan
  if (record === 'opportunity') planOpportunity(planning, values, existing)
  else if (record === 'user') planUser(planning, values, existing)
  else if (existing) change(planning, existing, values)
  else create(planning, values)
  return plan
}

function resolved(planning: Planning, isLast: boolean): Values {
  const { run, gathered, batch, draft, plan } = planning
  const values: Values = {}
  for (const [field, text] of Object.entries(draft.references)) {
    const { other, by, create: isMade } = referenceRule(run.compiled, field)
    const here = batch.find(other, by, text)
    const ids = [...here, ...run.finder.find(other, by, text).filter((id) => gathered.visible.has(id))]
    // What this row itself has made for another of its fields.
    const own = plan.inserts
      .filter((made) => made.record === other && made.row.name === text)
      .map(({ row }) => row.id)
    const [id, second] = [...new Set([...ids, ...own])]
    if (second !== undefined) fail(planning, field, 'ambiguous_record', text)
    else if (id !== undefined) values[field] = id
    else if (other === run.compiled.record && !isLast) plan.isPostponed = true
    else if (isMade) values[field] = makeReferred(planning, field, other, by, text)
    else fail(planning, field, 'no_such_record', text)
  }
  return values
}

function refuseTaken(planning: Planning, id: string | undefined): void {
  const { run, gathered, draft } = planning
  for (const field of ['id', ...(descriptions[run.compiled.record].unique ?? [])]) {
    const value = draft.key.field === field ? draft.key.text : draft.values[field]
    const holder = typeof value === 'string' ? gathered.taken.get(`${field}\t${value}`) : undefined
    if (holder && holder.id !== id)
      fail(planning, field, holder.isInBin ? 'in_bin' : 'taken', value as string)
    else if (typeof value === 'string' && isMadeHere(planning, field, value))
      fail(planning, field, 'taken', value)
  }
}

function isMadeHere({ run, batch }: Planning, field: string, value: string): boolean {
  return batch.find(run.compiled.record, field, value).length > 0 || run.planned.has(`${field}\t${value}`)
}
