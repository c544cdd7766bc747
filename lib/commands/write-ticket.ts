import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { dayOf } from '@/lib/domain/days'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import { isAnsweredAtOnce, isSettled, ticketNumber } from '@/lib/domain/tickets'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { createRecord } from './create-record'
import { nextNumber } from './next-number'
import { type Update, updateRecord } from './update-record'
import type { EventLinks } from './write-record'

type Kept = Outcome<{ row: Row<'ticket'>; eventId: string | null }>

/**
 * Opens a ticket under a number of its own. One that is taken on the phone or in person has its first response at once
 * (rules: service, the clock). Refuses as createRecord does.
 */
export async function createTicket(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Kept> {
  const { channel, status } = valuesIn(input)
  const year = Number(dayOf(actor.now, actor.timeZone).slice(0, 4))
  const number = ticketNumber(year, await nextNumber(tx, `ticket ${year}`))
  const more: Values = {
    number,
    firstRepliedAt: isAnsweredAtOnce((channel ?? 'phone') as 'phone') ? actor.now : null,
    resolvedAt: isSettled((status ?? 'new') as 'new') ? actor.now : null,
  }
  return createRecord(tx, actor, 'ticket', input, more, links)
}

/** Edits a ticket. Refuses, beside what updateRecord refuses, to call one resolved that does not say how. */
export async function updateTicket(
  tx: Writer,
  actor: Actor,
  update: Update,
  links: EventLinks = {},
): Promise<Kept> {
  const { status, remedy } = valuesIn(update.values)
  if (status === undefined) return updateRecord(tx, actor, 'ticket', update, links)
  const settles = isSettled(status as 'new')
  const resolvedAt = settles ? { resolvedAt: actor.now } : { resolvedAt: null }
  const updated = await updateRecord(tx, actor, 'ticket', update, links, resolvedAt)
  if (updated.ok && status === 'resolved' && !(remedy ?? updated.value.row.remedy))
    return invalid({ remedy: 'required' })
  return updated
}

function valuesIn(input: unknown): Values {
  return typeof input === 'object' && input !== null ? (input as Values) : {}
}
