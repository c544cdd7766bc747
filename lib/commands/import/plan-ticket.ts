import type { Authorized } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import {
  isAnsweredAtOnce,
  isSettled,
  lacksRemedy,
  ticketNumber,
  type TicketStatus,
} from '@/lib/domain/tickets'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { defaultsOf } from '../defaults'
import { settling } from '../write-ticket'
import { change, create, fail, type Planning } from './planning'

type Moment = number | null | undefined

/**
 * Plans a ticket, as its own acts make and edit it: under the next number, with a first response at once where it came by phone
 * or in person. A new one may say when it came in, was first answered and resolved. Refuses a resolved one without a remedy,
 * and answers from before it came in.
 */
export function planTicket(
  planning: Planning,
  values: Values,
  existing: Authorized<Action> | undefined,
): void {
  const { actor } = planning.run
  const before = existing ? (existing as unknown as Values) : { remedy: null, ...defaultsOf('ticket', actor) }
  const after = { ...before, ...values } as unknown as Row<'ticket'>
  const isAsked = !existing || 'status' in values || 'remedy' in values
  if (isAsked && lacksRemedy(after)) fail(planning, 'remedy', 'required')
  if (existing && planning.plan.findings.length === 0)
    change(planning, existing, {
      ...values,
      ...settling(before as { status: TicketStatus }, after.status, actor.now),
    })
  if (!existing) open(planning, values, after)
}

function open(planning: Planning, values: Values, { channel, status }: Row<'ticket'>): void {
  const { run, gathered, draft, plan } = planning
  const { now } = run.actor
  const said = draft.beyond as { openedAt?: Moment; firstRepliedAt?: Moment; resolvedAt?: Moment }
  const openedAt = said.openedAt ?? now
  for (const field of ['openedAt', 'firstRepliedAt', 'resolvedAt'] as const) {
    const at = said[field]
    if (typeof at === 'number' && (at > now || at < openedAt)) fail(planning, field, 'not_in_time')
  }
  if (plan.findings.length > 0) return
  const made = create(planning, values, {
    number: ticketNumber(gathered.numbers.year, gathered.numbers.last + 1),
    firstRepliedAt: said.firstRepliedAt ?? (isAnsweredAtOnce(channel) ? openedAt : null),
    resolvedAt: isSettled(status) ? (said.resolvedAt ?? now) : null,
  })
  if (!made) return
  gathered.numbers.last += 1
  made.createdAt = openedAt
}
