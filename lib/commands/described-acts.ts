import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { maySet } from '@/lib/access/fields'
import { invalid, type Outcome, refuse } from '@/lib/domain/refusals'
import type { Described } from '@/lib/records/all'
import type { Fields } from '@/lib/records/field'
import { parseValues, type Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { actNamed, isOffered } from '@/lib/records/offered-acts'
import { loadHolidays } from './calendars'
import { approve, reject, withdraw } from './decide-approval'
import { convertLead } from './convert-lead'
import { initialsOf } from './defaults'
import { holdOpportunity, resumeOpportunity } from './hold-opportunity'
import { joinTeam } from './join-team'
import { linkTicket } from './link-ticket'
import { missingReferences } from './references'
import { replyToTicket } from './reply-to-ticket'
import { reopenTicket, resolveTicket } from './settle-ticket'

/** The acts that descriptions name: 'ticket.reply'. */
export type DescribedActName = {
  [R in RecordName]: Described[R] extends { acts: infer A } ? `${R}.${keyof A & string}` : never
}[RecordName]

type Act = (
  tx: Writer,
  actor: Actor,
  id: string,
  values: Values,
) => Promise<Outcome<{ eventId: string | null }>>

const described: Record<DescribedActName, Act> = {
  'approval.approve': approve,
  'approval.reject': reject,
  'approval.withdraw': withdraw,
  'lead.convert': convertLead,
  'opportunity.hold': holdOpportunity,
  'opportunity.resume': resumeOpportunity,
  'ticket.reply': replyToTicket,
  'ticket.resolve': resolveTicket,
  'ticket.reopen': reopenTicket,
  'ticket.link': linkTicket,
  'calendar.loadHolidays': loadHolidays,
  'user.joinTeam': joinTeam,
}
export const describedActs = Object.keys(described) as DescribedActName[]

/** Says whether a text names a described act. */
export function isDescribedAct(name: string): name is DescribedActName {
  return Object.hasOwn(described, name)
}

/**
 * Does a described act from JSON values. Throws NotFound for a record out of reach; refuses what its description does not
 * take, references that the actor cannot see, and a record that does not stand as the act needs it.
 */
export async function doDescribed(
  tx: Writer,
  actor: Actor,
  name: DescribedActName,
  id: string,
  json: unknown,
): Promise<Outcome<{ eventId: string | null }>> {
  const [record, verb] = name.split('.') as [RecordName, string]
  const row = await allow(tx, actor, name, id)
  const fields = askedOf(actor, actNamed(record, verb)?.fields ?? {})
  const given = typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {}
  const all = new Set(Object.keys(fields))
  const parsed = parseValues(
    { ...initialsOf(fields, actor), ...given },
    { fields },
    { visible: all, settable: all },
    true,
  )
  if (!parsed.ok) return invalid(parsed.errors)
  if (!isOffered(record, verb, row)) return refuse('not_as_it_stands')
  const missing = await missingReferences(tx, actor, fields, parsed.values)
  if (Object.keys(missing).length > 0) return invalid(missing)
  return described[name](tx, actor, id, parsed.values)
}

/** What somebody may not fill in, of what an act makes, is not asked of them. */
function askedOf(actor: Actor, fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, { of }]) => !of || maySet(actor, of.record, of.name)),
  )
}
