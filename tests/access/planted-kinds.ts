import {
  approvals,
  assets,
  contracts,
  customFields,
  leads,
  segments,
  subjectOf,
  tickets,
  views,
  type Writer,
  writeEvent,
} from '@/db'
import { NOW, stageIds } from '../support/world'

/** What is planted of the kinds around a sale: before it, after it, and lists kept under a name. */
export interface PlantedKinds {
  lead: string
  /** Waits for a yes; of their opportunity. */
  approval: string
  contract: string
  asset: string
  ticket: string
  /** Of a caller whom nobody knows yet. */
  unknownTicket: string
  settledTicket: string
  segment: string
  view: string
  /** A field of choices that was added to teams. */
  field: string
  /** The event of an edit, for undoing. */
  ticketEdit: string
}

interface Whose {
  ownerId: string
  canary: string
  customerId: string
  amount: number
}

/** Plants these for a person. */
export async function plantKinds(
  tx: Writer,
  { ownerId, canary, customerId, amount }: Whose,
): Promise<PlantedKinds> {
  const idOf = (noun: string) => `${noun}-of-${ownerId}`
  const own = { ownerId, createdAt: NOW, updatedAt: NOW }
  const named = { ...own, name: canary, nameKey: canary, sortKey: canary }
  await tx.insert(leads).values({ id: idOf('lead'), ...named, company: canary, status: 'new', tags: [] })
  await tx.insert(contracts).values({
    ...named,
    id: idOf('contract'),
    customerId,
    status: 'active',
    value: amount,
    currency: 'CNY',
  })
  await tx.insert(assets).values({ id: idOf('asset'), ...named, customerId })
  const ticket = {
    ...own,
    subject: canary,
    nameKey: canary,
    type: 'complaint' as const,
    severity: 'high' as const,
    channel: 'email' as const,
    tags: [],
  }
  for (const [noun, more] of [
    ['ticket', { customerId, status: 'open', description: canary }],
    ['unknownTicket', { nameKey: 'x', callerName: canary, status: 'new' }],
    ['settledTicket', { nameKey: 'x', customerId, status: 'resolved', resolvedAt: NOW, remedy: canary }],
  ] as const)
    await tx.insert(tickets).values({ ...ticket, ...more, id: idOf(noun), number: idOf(noun) })
  const filter = { field: 'name', op: 'contains', value: 'x' }
  const kept = { ...own, name: canary, nameKey: canary }
  await tx.insert(segments).values({ id: idOf('segment'), ...kept, filter })
  const list = { list: 'customers', address: 'owner=me' }
  await tx.insert(views).values({ id: idOf('view'), ...kept, ...list })
  const asked = { opportunityId: idOf('opportunity'), stageId: stageIds.quoted, approverId: ownerId }
  await tx
    .insert(approvals)
    .values({ ...own, ...asked, id: idOf('approval'), subject: canary, nameKey: canary, details: {} })
  const field = { ...own, record: 'team' as const, kind: 'choice' as const, key: idOf('field') }
  await tx
    .insert(customFields)
    .values({ ...field, id: idOf('field'), name: 'x', nameKey: 'x', hiddenFrom: [] })
  const ticketEdit = await writeEvent(tx, {
    act: 'ticket.update',
    subject: subjectOf('ticket', idOf('ticket')),
    about: [subjectOf('customer', customerId)],
    actorId: ownerId,
    at: NOW,
    changes: { description: [null, canary] },
  })
  return {
    lead: idOf('lead'),
    approval: idOf('approval'),
    contract: idOf('contract'),
    asset: idOf('asset'),
    ticket: idOf('ticket'),
    unknownTicket: idOf('unknownTicket'),
    settledTicket: idOf('settledTicket'),
    segment: idOf('segment'),
    view: idOf('view'),
    field: idOf('field'),
    ticketEdit,
  }
}
