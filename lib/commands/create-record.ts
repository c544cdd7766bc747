import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowCreate, allowEach, mayEver, mayOwn, NotFound } from '@/lib/access/authorize'
import { fieldsOf } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import { parseValues, type Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import type { Row } from '@/lib/records/tables'
import { defaultsOf } from './defaults'
import { followed } from './followed'
import { placedBy } from './placed'
import { missingReferences } from './references'
import { type EventLinks, insertRow, type Written } from './write-record'

/**
 * Makes a record from JSON values. Throws NotFound for who may make none; refuses invalid values field by field, references that the actor cannot see,
 * and an owner beyond the actor's reach. What the actor may not fill in begins as it does for everybody. `more` are values that the noun's own act adds (an opportunity's stage and rank);
 * asked for once nothing is refused any more where making them leaves a trace (a ticket's number).
 */
export async function createRecord<R extends RecordName>(
  tx: Writer,
  actor: Actor,
  record: R,
  input: unknown,
  more: Values | (() => Promise<Values>) = {},
  links: EventLinks = {},
): Promise<Outcome<Written<R>>> {
  const action = `${record}.create` as Action & `${RecordName}.create`
  if (!mayEver(actor, action)) throw new NotFound()
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return invalid({ '': 'wrong_type' })
  const description = descriptions[record]
  const rights = fieldsOf(actor, record)
  const [theirs, others] = divided(defaultsOf(record, actor), rights.settable)
  const parsed = parseValues({ ...theirs, ...input }, description, rights, true)
  if (!parsed.ok) return invalid(parsed.errors)
  const values = { ...others, ...parsed.values }
  const isOwned = 'ownerId' in description.fields
  if (isOwned && typeof values.ownerId === 'string' && !mayOwn(actor, action, values.ownerId))
    return invalid({ ownerId: 'no_such_record' })
  const permit = allowCreate(
    actor,
    action,
    isOwned ? ((values.ownerId as string | null) ?? actor.userId) : actor.userId,
  )
  if (isOwned && values.ownerId === null && !mayOwn(actor, action, null))
    return invalid({ ownerId: 'required' })
  const missing = await missingReferences(tx, actor, descriptions[record].fields, values)
  if (Object.keys(missing).length > 0) return invalid(missing)
  const outOfHand = await wholeOutOfHand(tx, actor, record, values)
  if (outOfHand) return outOfHand
  const added = typeof more === 'function' ? await more() : more
  const written = await insertRow(
    tx,
    actor,
    action,
    permit,
    { ...values, ...placedBy(record, values, {}), ...added },
    links,
  )
  const refused = await followed(tx, actor, record, { before: null, after: written.row })
  return refused ?? { ok: true, value: written as unknown as { row: Row<R>; eventId: string } }
}

/** Who makes a part works on the whole: one that they may merely read, or that is not there, looks missing. */
async function wholeOutOfHand(tx: Writer, actor: Actor, record: RecordName, values: Values) {
  const { partOf, fields } = descriptions[record]
  const whole = partOf === undefined ? undefined : fields[partOf]?.refersTo
  if (partOf === undefined || whole === undefined) return null
  const id = values[partOf] as string
  const found = await allowEach(tx, actor, `${whole}.update` as Action, [id])
  return found.has(id) ? null : invalid({ [partOf]: 'no_such_record' })
}

/** The defaults of what somebody may fill in, and those of what they may not. */
function divided(defaults: Values, settable: ReadonlySet<string>): [Values, Values] {
  const among = (isTheirs: boolean) =>
    Object.fromEntries(Object.entries(defaults).filter(([name]) => settable.has(name) === isTheirs))
  return [among(true), among(false)]
}
