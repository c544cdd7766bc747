import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import { statusOf } from '@/lib/domain/stages'
import type { Values } from '@/lib/records/input'
import { asOne, lookAgain } from './look-again'
import { changeRow } from './write-record'

type Held = Outcome<{ eventId: string | null }>

/** Puts an open opportunity on hold; with a day, until then, and with the task to look at it again. Stage and probability stay. */
export async function holdOpportunity(tx: Writer, actor: Actor, id: string, values: Values): Promise<Held> {
  const opportunity = await allow(tx, actor, 'opportunity.hold', id)
  const holdUntil = (values.holdUntil as string | null | undefined) ?? null
  const links = holdUntil ? asOne({}) : {}
  const after = { isOnHold: true, holdUntil, status: statusOf('open', true) }
  const written = await changeRow(tx, actor, 'opportunity.hold', opportunity, after, links)
  if (written && holdUntil) {
    const made = await lookAgain(tx, actor, written.row, holdUntil, links)
    if (!made.ok) return made
  }
  return { ok: true, value: { eventId: written?.eventId ?? null } }
}

/** Takes an opportunity up again where it stands. */
export async function resumeOpportunity(tx: Writer, actor: Actor, id: string): Promise<Held> {
  const opportunity = await allow(tx, actor, 'opportunity.resume', id)
  const after = { isOnHold: false, holdUntil: null, status: statusOf('open', false) }
  const written = await changeRow(tx, actor, 'opportunity.resume', opportunity, after)
  return { ok: true, value: { eventId: written?.eventId ?? null } }
}
