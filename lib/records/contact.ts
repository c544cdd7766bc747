import { contactRoles } from '@/lib/domain/customers'
import { type Description, externalKey, stampFields } from './description'
import { kept } from './may'

export const contact = {
  name: 'contact',
  title: 'name',
  searched: ['name', 'phone', 'email'],
  searchCode: 'n',
  isDiscussed: true,
  columns: ['name', 'customerId', 'title', 'phone', 'email', 'updatedAt'],
  sort: 'name',
  unique: ['externalKey'],
  alike: [
    { field: 'phone', record: 'contact', by: 'phone' },
    { field: 'email', record: 'contact', by: 'email' },
  ],
  about: ['customerId'],
  isPerson: true,
  telling: 'customerId',
  hits: 5,
  may: kept,
  whose: [{ field: 'ownerId' }, { field: 'customerId' }],
  related: [
    {
      record: 'opportunityContact',
      by: 'contactId',
      sort: '-updatedAt',
      shows: ['opportunityId', 'role', 'attitude', 'note'],
      titled: 'opportunityId',
    },
    {
      record: 'opportunity',
      by: 'contactId',
      sort: '-updatedAt',
      shows: ['stageId', 'amount', 'currency', 'status'],
    },
    {
      record: 'activity',
      by: 'contactId',
      sort: '-at',
      shows: ['kind', 'at', 'result', 'ownerId', 'isDone'],
    },
  ],
  isImported: true,
  fields: {
    ...stampFields,
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true, isPersonal: true },
    customerId: { kind: 'reference', label: 'customerId', refersTo: 'customer', isRequired: true },
    title: { kind: 'text', label: 'title' },
    role: { kind: 'choice', label: 'role', choices: contactRoles },
    phone: { kind: 'phone', label: 'phone', isPersonal: true },
    email: { kind: 'email', label: 'email', isPersonal: true },
    wechat: { kind: 'text', label: 'wechat', isPersonal: true },
    isPrimary: { kind: 'flag', label: 'isPrimary', initial: false },
    ownerId: { kind: 'reference', label: 'ownerId', refersTo: 'user' },
    description: { kind: 'longText', label: 'description' },
    externalKey,
  },
} as const satisfies Description
