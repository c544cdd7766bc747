import type { Authorized } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { leadProblems } from '@/lib/domain/leads'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { defaultsOf } from '../defaults'
import { change, create, fail, type Planning } from './planning'

/** Plans a lead. Refuses, as its form does, one that says it is converted, and an unqualified one without a reason. */
export function planLead(planning: Planning, values: Values, existing: Authorized<Action> | undefined): void {
  const before = existing ? (existing as unknown as Values) : defaultsOf('lead', planning.run.actor)
  const after = { convertedAt: null, unqualifiedReason: null, ...before, ...values }
  for (const [field, problem] of Object.entries(leadProblems(after as unknown as Row<'lead'>)))
    fail(planning, field, problem, (values[field] as string | null | undefined) ?? null)
  if (planning.plan.findings.length > 0) return
  if (existing) change(planning, existing, values)
  else create(planning, values)
}
