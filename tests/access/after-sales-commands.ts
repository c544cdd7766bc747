import { doDescribed } from '@/lib/commands/described-acts'
import { createLead, updateLead } from '@/lib/commands/write-lead'
import { createTicket, updateTicket } from '@/lib/commands/write-ticket'
import type { ActCase } from './act-case'
import { keeping, selling } from './reaches'

/** The acts on leads, before there is a customer, and on tickets, after a sale. */
export const afterSalesCommands: Record<string, ActCase[]> = {
  'convert-lead': [
    [
      'makes a customer of a lead',
      selling,
      (tx, actor, { lead }) => doDescribed(tx, actor, 'lead.convert', lead, {}),
    ],
    [
      'takes a lead to a customer that there is',
      selling,
      (tx, actor, { lead, customer }) =>
        doDescribed(tx, actor, 'lead.convert', lead, { customerId: customer, makesOpportunity: false }),
    ],
  ],
  'link-ticket': [
    [
      'says whose a ticket is',
      keeping,
      (tx, actor, { unknownTicket, customer }) =>
        doDescribed(tx, actor, 'ticket.link', unknownTicket, { customerId: customer }),
    ],
  ],
  'reply-to-ticket': [
    [
      'answers',
      keeping,
      (tx, actor, { ticket }) =>
        doDescribed(tx, actor, 'ticket.reply', ticket, { replyWay: 'email', replyText: '已安排' }),
    ],
  ],
  'settle-ticket': [
    [
      'resolves',
      keeping,
      (tx, actor, { ticket }) => doDescribed(tx, actor, 'ticket.resolve', ticket, { remedy: '换货' }),
    ],
    [
      're-opens',
      keeping,
      (tx, actor, { settledTicket }) =>
        doDescribed(tx, actor, 'ticket.reopen', settledTicket, { reopenReason: '又坏了' }),
    ],
  ],
  'write-lead': [
    [
      'makes a lead for somebody',
      selling,
      (tx, actor, { ownerId }) => createLead(tx, actor, { name: '新', ownerId }),
    ],
    [
      'edits a lead',
      selling,
      (tx, actor, { lead }) => updateLead(tx, actor, { id: lead, values: { status: 'contacted' } }),
    ],
  ],
  'write-ticket': [
    [
      'opens a ticket for somebody',
      keeping,
      (tx, actor, { ownerId }) => createTicket(tx, actor, { subject: '新', ownerId }),
    ],
    [
      'opens a ticket of a customer',
      keeping,
      (tx, actor, { ownerId, customer }) =>
        createTicket(tx, actor, { subject: '新', ownerId, customerId: customer }),
    ],
    [
      'edits a ticket',
      keeping,
      (tx, actor, { ticket }) => updateTicket(tx, actor, { id: ticket, values: { severity: 'low' } }),
    ],
  ],
}
