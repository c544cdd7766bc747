import { dayOf } from '@/lib/domain/days'
import type { DemoTicket } from '@/lib/domain/demo/tickets'
import { isAnsweredAtOnce, ticketNumber } from '@/lib/domain/tickets'
import type { Action } from '@/lib/access/permissions'
import type { Values } from '@/lib/records/input'
import type { Batch } from './batch'
import { type DemoWorld, stampsAt } from './demo-world'
import { begun, changed, type State } from './story'

/** Puts down a ticket under the next number of its year by walking what happened to it as the acts would. */
export function addTicket(
  batch: Batch,
  world: DemoWorld,
  ticket: DemoTicket,
  nextNumber: (series: string) => number,
): void {
  let row = opened(batch, world, ticket, nextNumber)
  const happens = (action: Action, at: number, wanted: Values) => {
    row = changed(batch, world, action, world.actor(ticket.ownerKey, at), row, wanted).row
  }
  for (const [place, { at, promisedReplyAt }] of ticket.replies.entries()) {
    tell(batch, world, ticket, row, at, ticket.replyTexts[place] ?? '')
    const firstRepliedAt = row.firstRepliedAt ?? at
    happens('ticket.reply', at, { status: 'open', firstRepliedAt, promisedReplyAt })
  }
  const { pendingAt, resolvedAt, closedAt, remedy, rootCause } = ticket
  if (pendingAt !== null) happens('ticket.update', pendingAt, { status: 'pending' })
  if (resolvedAt !== null) {
    const settled = { status: 'resolved', resolvedAt, promisedReplyAt: null }
    happens('ticket.resolve', resolvedAt, { ...settled, remedy, rootCause })
  }
  if (closedAt !== null) happens('ticket.update', closedAt, { status: 'closed' })
  batch.add('tickets', row as never)
}

function opened(
  batch: Batch,
  world: DemoWorld,
  ticket: DemoTicket,
  nextNumber: (series: string) => number,
): State {
  const { key, contract, contactKey, assetKey, caller, createdAt, ownerKey } = ticket
  const { subject, description, wantedOutcome, type, severity, channel, promisedReplyAt } = ticket
  const year = Number(dayOf(createdAt, world.options.timeZone).slice(0, 4))
  const values = {
    ...{ subject, description, wantedOutcome, type, severity, channel, promisedReplyAt },
    number: ticketNumber(year, nextNumber(`ticket ${year}`)),
    status: 'new',
    firstRepliedAt: isAnsweredAtOnce(channel) ? createdAt : null,
    customerId: contract && world.idOf(contract.deal.customerKey),
    contactId: world.idOf(contactKey),
    callerName: caller?.name ?? null,
    callerPhone: caller?.phone ?? null,
    opportunityId: contract && world.idOf(contract.deal.key),
    productId: contract && world.idOf(contract.deal.productKey),
    contractId: contract && world.idOf(contract.key),
    assetId: world.idOf(assetKey),
    ownerId: world.idOf(ownerKey),
    tags: [],
  }
  return begun(batch, world, 'ticket', world.actor(ownerKey, createdAt), key, values).row
}

/** An answer that the customer heard or read. */
function tell(
  batch: Batch,
  world: DemoWorld,
  ticket: DemoTicket,
  about: State,
  at: number,
  body: string,
): void {
  const actor = world.actor(ticket.ownerKey, at)
  const { id: ticketId, customerId, contactId, opportunityId, number } = about
  const values = {
    ...{ ticketId, customerId, contactId, opportunityId, body, at },
    kind: ticket.replyWay,
    subject: `${String(number)} ${ticket.subject}`,
    isPublic: true,
    isDone: true,
    ownerId: actor.userId,
  }
  const row = { ...values, ...world.keysOf('activity', values), ...stampsAt(actor), id: world.ids.at(at) }
  batch.add('activities', row as never)
  world.made(batch, 'activity.create', actor, row, values)
}
