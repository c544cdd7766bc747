import { descriptions } from '@/lib/records/all'
import { type Authorized, mayOwn } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { isRecognisedOnly } from '@/lib/records/import-fields'
import type { Importable } from '@/lib/records/importable'
import type { Values } from '@/lib/records/input'
import { type Batch, RowPlan } from './batch'
import { type Gathered, recognised } from './gather'
import { planLead } from './plan-lead'
import { planOpportunity } from './plan-opportunity'
import { planTicket } from './plan-ticket'
import { planUser } from './plan-user'
import { change, create, fail, type Planning } from './planning'
import type { Draft } from './read-row'
import { resolved } from './resolve-references'
import type { Run } from './run'

/** Nouns whose making is more than their values: the set forms of their own acts. */
const plans: Partial<
  Record<Importable, (planning: Planning, values: Values, existing: Authorized<Action> | undefined) => void>
> = { opportunity: planOpportunity, user: planUser, lead: planLead, ticket: planTicket }

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
  const values = owned(planning, { ...draft.values, ...resolved(planning, isLast) })
  if (plan.findings.length > 0 || plan.isPostponed) return plan
  const [id] = ids
  if (id === undefined && isRecognisedOnly(record, draft.key.field) && draft.key.field !== 'id')
    fail(planning, draft.key.field, 'no_such_record', draft.key.text)
  const existing = id === undefined ? undefined : gathered.existing.get(id)
  refuseTaken(planning, id)
  if (plan.findings.length > 0) return plan
  const ownPlan = plans[record]
  if (ownPlan) ownPlan(planning, values, existing)
  else if (existing) change(planning, existing, values)
  else create(planning, values)
  return plan
}

/** An empty owner leaves a record to nobody, where its importer may; else it stays with whom it is, or is theirs. */
function owned({ run }: Planning, values: Values): Values {
  if (values.ownerId !== null || mayOwn(run.actor, `${run.compiled.record}.create` as Action, null))
    return values
  const { ownerId: _, ...others } = values
  return others
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
