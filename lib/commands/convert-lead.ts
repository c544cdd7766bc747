import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { customers, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { maySee, maySet } from '@/lib/access/fields'
import { isCustomName } from '@/lib/domain/custom-fields'
import type { Outcome, Refused } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { madeName } from '@/lib/records/offered-acts'
import type { Row } from '@/lib/records/tables'
import { createOpportunity } from './create-opportunity'
import { createRecord } from './create-record'
import { changeRow, type EventLinks } from './write-record'

type Made = { ok: true; id: string | null } | Refused

/**
 * Makes a customer, a contact and an opportunity of a lead, or takes the customer that is named, all in one transaction and
 * under one batch; the lead keeps its history and says what became of it. Refuses what making those would refuse.
 */
export async function convertLead(
  tx: Writer,
  actor: Actor,
  id: string,
  values: Values,
): Promise<Outcome<{ eventId: string | null }>> {
  const lead = await allow(tx, actor, 'lead.convert', id)
  const links: EventLinks = { batchId: uuidv7() }
  const customer = await customerFor(tx, actor, lead, values, links)
  if (!customer.ok) return customer
  const contact = await contactFor(tx, actor, lead, { ...values, customerId: customer.id }, links)
  if (!contact.ok) return contact
  const opportunity = await opportunityFor(tx, actor, lead, values, [customer.id, contact.id], links)
  if (!opportunity.ok) return opportunity
  const written = await changeRow(
    tx,
    actor,
    'lead.convert',
    lead,
    {
      status: 'converted',
      convertedAt: actor.now,
      customerId: customer.id,
      contactId: contact.id,
      opportunityId: opportunity.id,
    },
    links,
  )
  return { ok: true, value: { eventId: written?.eventId ?? null } }
}

async function customerFor(
  tx: Writer,
  actor: Actor,
  lead: Row<'lead'>,
  { customerId, ...values }: Values,
  links: EventLinks,
): Promise<Made> {
  if (typeof customerId === 'string') return { ok: true, id: customerId }
  const { company, name, phone, sourceId, province, city, tags, ownerId } = lead
  const made = await createRecord(
    tx,
    actor,
    'customer',
    given(actor, 'customer', {
      ...(company ? { name: company, kind: 'company' } : { name, kind: 'person' }),
      ...shared(actor, { phone, sourceId, province, city, tags, ownerId }),
      ...askedFor('customer', values),
    }),
    {},
    links,
  )
  return made.ok ? { ok: true, id: made.value.row.id } : asAsked('customer', made)
}

/** Whoever asked on behalf of a company, or is taken to one, is a contact of it. */
async function contactFor(
  tx: Writer,
  actor: Actor,
  lead: Row<'lead'>,
  { customerId, ...values }: Values,
  links: EventLinks,
): Promise<Made> {
  if (!lead.company && !(await isCompany(tx, customerId))) return { ok: true, id: null }
  const { name, title, phone, email, wechat, ownerId } = lead
  const known = shared(actor, { name, title, phone, email, wechat, ownerId })
  const own = given(actor, 'contact', { ...known, customerId, ...askedFor('contact', values) })
  const made = await createRecord(tx, actor, 'contact', own, {}, links)
  return made.ok ? { ok: true, id: made.value.row.id } : asAsked('contact', made)
}

async function isCompany(tx: Writer, customerId: unknown): Promise<boolean> {
  const rows = await tx
    .select({ kind: customers.kind })
    .from(customers)
    .where(eq(customers.id, typeof customerId === 'string' ? customerId : ''))
  return rows[0]?.kind === 'company'
}

async function opportunityFor(
  tx: Writer,
  actor: Actor,
  lead: Row<'lead'>,
  { makesOpportunity, opportunityName, amount, currency, ...values }: Values,
  [customerId, contactId]: [string | null, string | null],
  links: EventLinks,
): Promise<Made> {
  if (!makesOpportunity) return { ok: true, id: null }
  const { productId, sourceId, ownerId } = lead
  const name = opportunityName ?? lead.company ?? lead.name
  const known = shared(actor, { productId, sourceId, ownerId })
  const own = given(actor, 'opportunity', {
    ...{ ...known, name, amount, currency, customerId, contactId },
    ...askedFor('opportunity', values),
  })
  const made = await createOpportunity(tx, actor, own, links)
  return made.ok ? { ok: true, id: made.value.row.id } : asAsked('opportunity', made)
}

/** What was asked for of a kind that is made, by the names of its own fields. */
function askedFor(record: RecordName, values: Values): Values {
  const prefix = madeName(record, '')
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  )
}

/** Names custom fields in a refusal as they are asked for. */
function asAsked(record: RecordName, refused: Refused): Refused {
  const errors = Object.entries(refused.errors ?? {}).map(([field, problem]) => [
    isCustomName(field) ? madeName(record, field) : field,
    problem,
  ])
  return refused.errors
    ? { ...refused, errors: Object.fromEntries(errors) as typeof refused.errors }
    : refused
}

/** What of a lead the actor sees: what is hidden from them does not come to light by converting it. */
function shared(actor: Actor, values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([field]) => maySee(actor, 'lead', field)))
}

/** What is known and theirs to fill in: an empty value is left to the defaults of what is made. */
function given(actor: Actor, record: RecordName, values: Values): Values {
  const isKnown = (value: unknown) => value !== null && value !== undefined
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => isKnown(value) && maySet(actor, record, field)),
  )
}
