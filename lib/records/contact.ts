import { contactRoles } from '@/lib/domain/customers'
import { type Description, externalKey, stampFields } from './description'

export const contact = {
  name: 'contact',
  title: 'name',
  searched: ['name', 'phone', 'email'],
  columns: ['name', 'customerId', 'title', 'phone', 'email', 'updatedAt'],
  sort: 'name',
  unique: ['externalKey'],
  about: ['customerId'],
  fields: {
    ...stampFields,
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true, isPersonal: true },
    customerId: { kind: 'reference', label: 'customerId', refersTo: 'customer', isRequired: true },
    title: { kind: 'text', label: 'title' },
    role: { kind: 'choice', label: 'role', choices: contactRoles },
    phone: { kind: 'phone', label: 'phone', isPersonal: true },
    email: { kind: 'email', label: 'email', isPersonal: true },
    wechat: { kind: 'text', label: 'wechat', isPersonal: true },
    isPrimary: { kind: 'flag', label: 'isPrimary' },
    ownerId: { kind: 'reference', label: 'ownerId', refersTo: 'user' },
    description: { kind: 'longText', label: 'description' },
    externalKey,
  },
} as const satisfies Description
