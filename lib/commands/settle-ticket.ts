import { v7 as uuidv7 } from 'uuid'
import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import { tellOf } from './reply-to-ticket'
import { changeRow, type EventLinks } from './write-record'

type Settled = Outcome<{ eventId: string | null }>

/** Calls a ticket resolved, with what was done for the customer; nothing is promised any more. */
export async function resolveTicket(tx: Writer, actor: Actor, id: string, values: Values): Promise<Settled> {
  const ticket = await allow(tx, actor, 'ticket.resolve', id)
  const written = await changeRow(tx, actor, 'ticket.resolve', ticket, {
    status: 'resolved',
    resolvedAt: actor.now,
    promisedReplyAt: null,
    remedy: values.remedy,
    rootCause: values.rootCause ?? ticket.rootCause,
  })
  return { ok: true, value: { eventId: written?.eventId ?? null } }
}

/** Opens a settled ticket again and keeps why, as a note among ourselves. */
export async function reopenTicket(tx: Writer, actor: Actor, id: string, values: Values): Promise<Settled> {
  const ticket = await allow(tx, actor, 'ticket.reopen', id)
  const links: EventLinks = { batchId: uuidv7() }
  await tellOf(tx, actor, ticket, { kind: 'note', body: values.reopenReason, isPublic: false }, links)
  const after = { status: 'open', resolvedAt: null }
  const written = await changeRow(tx, actor, 'ticket.reopen', ticket, after, links)
  return { ok: true, value: { eventId: written?.eventId ?? null } }
}
