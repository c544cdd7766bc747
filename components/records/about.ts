import type { Labels } from '@/lib/records/list-page'
import type { RecordView } from '@/lib/records/record-view'

/** What a follow-up or a task made from a record is about. */
export interface About {
  customerId: string | null
  contactId: string | null
  opportunityId: string | null
  leadId: string | null
  ticketId: string | null
  /** The name to speak of it by. */
  name: string
  labels: Labels
}

/** Gives what is about a record; null for nouns that follow-ups are not about. */
export function aboutOf({ record, id, title, values, labels }: RecordView): About | null {
  const idIn = (field: string) => (typeof values[field] === 'string' ? values[field] : null)
  const names = { ...labels, [id]: title }
  const nothing = {
    ...{ customerId: null, contactId: null, opportunityId: null, leadId: null, ticketId: null },
    name: title,
    labels: names,
  }
  switch (record) {
    case 'customer':
      return { ...nothing, customerId: id }
    case 'contact':
      return { ...nothing, customerId: idIn('customerId'), contactId: id }
    case 'opportunity':
      return { ...nothing, customerId: idIn('customerId'), contactId: idIn('contactId'), opportunityId: id }
    case 'lead':
      return { ...nothing, customerId: idIn('customerId'), leadId: id }
    case 'ticket':
      return { ...nothing, customerId: idIn('customerId'), contactId: idIn('contactId'), ticketId: id }
    default:
      return null
  }
}

/** Gives what an activity or a task about it refers to. */
export function idsOf({ customerId, opportunityId, leadId, ticketId }: About) {
  return { customerId, opportunityId, leadId, ticketId }
}
