import { allowCreate, mayOwn } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { descriptions } from '@/lib/records/all'
import type { Values } from '@/lib/records/input'
import { kinds } from '@/lib/records/kinds'
import { isAsked } from '@/lib/records/is-asked'
import type { RecordName } from '@/lib/records/names'
import { defaultsOf } from '../defaults'
import { placedBy } from '../placed'
import { changedRow, newRow } from '../write-record'
import type { Batch, RowPlan } from './batch'
import type { Gathered } from './gather'
import { type Draft, finding } from './read-row'
import type { Run } from './run'

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type CreateAction = Action & `${RecordName}.create`

/** What planning one row works with. */
export interface Planning {
  run: Run
  gathered: Gathered
  batch: Batch
  draft: Draft
  plan: RowPlan
}

/** Notes what is wrong with a row, with the column that its field comes from. */
export function fail(
  { plan, draft, run }: Planning,
  field: string | null,
  problem: Parameters<typeof finding>[3],
  value: string | null = null,
): void {
  const column = run.compiled.columns.find(({ targets }) => targets.some(({ name }) => name === field))
  plan.findings.push(finding(draft, column?.name ?? null, field, problem, value))
}

/** Plans a new record, as createRecord makes it; `more` are values that the noun's own rules add. */
export function create(
  planning: Planning,
  values: Values,
  more: Values = {},
): (Values & { id: string }) | null {
  const { run, draft, plan } = planning
  const { record } = run.compiled
  const action = `${record}.create` as CreateAction
  const { fields } = descriptions[record]
  const whole = { ...defaultsOf(record, run.actor), ...values }
  for (const [name, field] of Object.entries(fields))
    if (
      field.isRequired &&
      !field.isReadOnly &&
      isAsked(field, whole) &&
      !(name in more) &&
      isBlank(whole[name])
    )
      fail(planning, name, 'required')
  const owner = 'ownerId' in fields ? (whole.ownerId as string | null) : run.actor.userId
  if (!mayOwn(run.actor, action, owner)) fail(planning, 'ownerId', 'no_such_record')
  const id = draft.key.field === 'id' ? draft.key.text : undefined
  if (id !== undefined && !ID.test(id)) fail(planning, 'id', 'no_such_record', id)
  if (plan.findings.length > 0) return null
  const permit = allowCreate(run.actor, action, owner)
  const made = newRow(
    run.actor,
    action,
    permit,
    { ...whole, ...placedBy(record, whole, {}), ...more },
    { batchId: run.importId },
    id,
  )
  plan.insert(record, made)
  plan.outcome = 'created'
  return made.row
}

/** Plans an edit, as updateRecord makes it; nothing where nothing changes. */
export function change(
  planning: Planning,
  row: Parameters<typeof changedRow>[2],
  wanted: Values,
  action: Action = `${planning.run.compiled.record}.update`,
): ReturnType<typeof changedRow> {
  const { run, plan } = planning
  const { record } = run.compiled
  const { ownerId } = row as unknown as { ownerId?: string | null }
  if (
    'ownerId' in wanted &&
    wanted.ownerId !== ownerId &&
    !mayOwn(run.actor, action, wanted.ownerId as string | null)
  )
    fail(planning, 'ownerId', 'no_such_record')
  const before = row as unknown as Values
  const { fields } = descriptions[record]
  for (const [field, value] of Object.entries(wanted))
    if (fields[field]?.isFixed && value !== before[field]) fail(planning, field, 'read_only')
  // A file has no way to tell a text of no length from none.
  const said = Object.entries(wanted).filter(([field, value]) => value !== null || before[field] !== '')
  const given = Object.fromEntries(said)
  const follows = placedBy(record, given, before)
  const changed = changedRow(run.actor, action, row, { ...given, ...follows }, { batchId: run.importId })
  if (!changed || plan.findings.length > 0) return null
  plan.changes.push({ record, ...changed })
  plan.outcome = 'updated'
  return changed
}

/** Plans the record that a reference names and that does not exist: a name is all that is known of it. */
export function makeReferred(
  planning: Planning,
  field: string,
  other: RecordName,
  by: string,
  name: string,
  more: Values = {},
): string {
  const { run, plan } = planning
  const action: CreateAction = `${other}.create`
  const reading = kinds.text.read(name, { kind: 'text', label: 'name', maxLength: 200 }, {} as never)
  if (!reading.ok) fail(planning, field, reading.problem, name)
  const values = {
    ...defaultsOf(other, run.actor),
    name,
    ...(by === 'externalKey' ? { externalKey: name } : {}),
    ...more,
  }
  if (!mayOwn(run.actor, action, run.actor.userId)) {
    fail(planning, field, 'no_such_record', name)
    return ''
  }
  const permit = allowCreate(run.actor, action, run.actor.userId)
  const made = newRow(run.actor, action, permit, values, { batchId: run.importId })
  if (other === 'user' && typeof made.row.email !== 'string') fail(planning, field, 'no_such_record', name)
  plan.insert(other, made)
  return made.row.id
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}
