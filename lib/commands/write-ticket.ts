import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { dayOf } from '@/lib/domain/days'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import {
  isAnsweredAtOnce,
  isSettled,
  lacksRemedy,
  ticketNumber,
  ticketSeries,
  type TicketStatus,
} from '@/lib/domain/tickets'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { createRecord } from './create-record'
import { nextNumber } from './next-number'
import { type Update, updateRecord } from './update-record'
import type { EventLinks } from './write-record'

type Kept = Outcome<{ row: Row<'ticket'>; eventId: string | null }>

/**
 * Opens a ticket under a number of its own. One that is taken on the phone or in person has its first response at once
 * (rules: service, the clock). Refuses as createRecord does, and to call one resolved that does not say how.
 */
export async function createTicket(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Kept> {
  const { channel, status } = valuesIn(input)
  const more = async (): Promise<Values> => {
    const year = Number(dayOf(actor.now, actor.timeZone).slice(0, 4))
    return {
      number: ticketNumber(year, await nextNumber(tx, ticketSeries(year))),
      firstRepliedAt: isAnsweredAtOnce((channel ?? 'phone') as 'phone') ? actor.now : null,
      resolvedAt: isSettled((status ?? 'new') as 'new') ? actor.now : null,
    }
  }
  const made = await createRecord(tx, actor, 'ticket', input, more, links)
  return made.ok ? whereRemedied(made) : made
}

/** Edits a ticket. Refuses, beside what updateRecord refuses, to call one resolved that does not say how. */
export async function updateTicket(
  tx: Writer,
  actor: Actor,
  update: Update,
  links: EventLinks = {},
): Promise<Kept> {
  const before = await allow(tx, actor, 'ticket.update', update.id)
  const values = valuesIn(update.values)
  const consequences = settling(before, (values.status ?? before.status) as TicketStatus, actor.now)
  const updated = await updateRecord(tx, actor, 'ticket', update, links, consequences)
  const isAsked = 'status' in values || 'remedy' in values
  return updated.ok && isAsked ? whereRemedied(updated) : updated
}

/** What follows from a new status: closing what was resolved changes nothing of when it was (rules: service, the clock). */
export function settling(
  { status: before }: Pick<Row<'ticket'>, 'status'>,
  status: TicketStatus,
  now: number,
): Values {
  if (isSettled(before) === isSettled(status)) return {}
  return isSettled(status) ? { resolvedAt: now, promisedReplyAt: null } : { resolvedAt: null }
}

/** A refusal rolls the act back, so that it may look at the ticket as it would become. */
function whereRemedied(kept: Kept & { ok: true }): Kept {
  return lacksRemedy(kept.value.row) ? invalid({ remedy: 'required' }) : kept
}

function valuesIn(input: unknown): Values {
  return typeof input === 'object' && input !== null ? (input as Values) : {}
}
