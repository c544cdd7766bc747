import { attitudes, committeeRoles } from '@/lib/domain/buying-committee'
import { type Description, stampFields } from './description'
import { exporters, readers, sellers } from './may'

/** 决策链: who at the customer has a say in a purchase, and how they stand. */
export const opportunityContact = {
  name: 'opportunityContact',
  // It goes by the name of who it is.
  title: 'contactId',
  searched: [],
  columns: ['contactId', 'opportunityId', 'role', 'attitude', 'note'],
  sort: '-updatedAt',
  about: ['opportunityId', 'contactId'],
  telling: 'opportunityId',
  may: {
    read: readers,
    create: sellers,
    update: sellers,
    delete: sellers,
    restore: sellers,
    export: exporters,
  },
  whose: [{ field: 'opportunityId' }],
  partOf: 'opportunityId',
  fields: {
    ...stampFields,
    opportunityId: {
      kind: 'reference',
      label: 'opportunityId',
      refersTo: 'opportunity',
      isRequired: true,
      isFixed: true,
    },
    contactId: {
      kind: 'reference',
      label: 'contactId',
      refersTo: 'contact',
      isRequired: true,
      isFixed: true,
      reachesBeyond: true,
    },
    role: { kind: 'choice', label: 'role', choices: committeeRoles, isRequired: true, isSortable: true },
    attitude: {
      kind: 'choice',
      label: 'attitude',
      choices: attitudes,
      isRequired: true,
      initial: 'unknown',
      isSortable: true,
    },
    note: { kind: 'text', label: 'note' },
  },
} as const satisfies Description
