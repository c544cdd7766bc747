import { type Description, stampFields } from './description'
import { ownWork } from './may'

const mine = [{ field: 'ownerId' }, { readWhere: 'isShared' }] as const

export const segment = {
  name: 'segment',
  placedBy: ['filter'],
  title: 'name',
  searched: ['name'],
  columns: ['name', 'isShared', 'ownerId', 'updatedAt'],
  sort: 'name',
  may: ownWork,
  whose: mine,
  staysTheirs: true,
  fields: {
    ...stampFields,
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
    nameEn: { kind: 'text', label: 'nameEn' },
    filter: { kind: 'filter', label: 'filter', filters: 'customer', isRequired: true },
    isShared: { kind: 'flag', label: 'isShared', initial: false },
    ownerId: { kind: 'reference', label: 'ownerId', refersTo: 'user', initially: 'me' },
    description: { kind: 'longText', label: 'description' },
  },
} as const satisfies Description

export const view = {
  name: 'view',
  placedBy: ['list', 'address'],
  title: 'name',
  searched: ['name'],
  columns: ['name', 'list', 'isShared', 'ownerId', 'updatedAt'],
  sort: 'name',
  may: ownWork,
  whose: mine,
  staysTheirs: true,
  fields: {
    ...stampFields,
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
    nameEn: { kind: 'text', label: 'nameEn' },
    list: { kind: 'text', label: 'list', isRequired: true, maxLength: 60 },
    address: { kind: 'text', label: 'address', isRequired: true, maxLength: 8000 },
    isShared: { kind: 'flag', label: 'isShared', initial: false },
    ownerId: { kind: 'reference', label: 'ownerId', refersTo: 'user', initially: 'me' },
  },
} as const satisfies Description
