import { roles } from '@/lib/domain/roles'
import { languages } from '@/lib/domain/languages'
import { type Description, externalKey, stampFields } from './description'
import { administrators, settled } from './may'

export const user = {
  name: 'user',
  isStructure: true,
  title: 'name',
  searched: ['name', 'email'],
  searchCode: 'u',
  columns: ['name', 'email', 'role', 'isActive', 'updatedAt'],
  sort: 'name',
  unique: ['email', 'externalKey'],
  isPerson: true,
  telling: 'email',
  hits: 3,
  may: { ...settled, setPassword: administrators, joinTeam: administrators },
  acts: {
    joinTeam: {
      fields: { teamId: { kind: 'reference', label: 'teamId', refersTo: 'team', isRequired: true } },
    },
  },
  isImported: true,
  fields: {
    ...stampFields,
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true, isPersonal: true },
    email: { kind: 'email', label: 'email', isRequired: true, isSortable: true, isPersonal: true },
    role: { kind: 'choice', label: 'role', choices: roles, isRequired: true, initial: 'rep' },
    language: {
      kind: 'choice',
      label: 'language',
      choices: languages,
      isRequired: true,
      initially: 'language',
    },
    phone: { kind: 'phone', label: 'phone', isPersonal: true },
    isActive: { kind: 'flag', label: 'isActive', initial: true },
    externalKey,
  },
} as const satisfies Description

export const team = {
  name: 'team',
  isStructure: true,
  title: 'name',
  searched: ['name'],
  columns: ['name', 'parentId', 'leadId', 'updatedAt'],
  sort: 'name',
  unique: ['externalKey'],
  may: settled,
  isImported: true,
  isMadeByName: true,
  fields: {
    ...stampFields,
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
    parentId: { kind: 'reference', label: 'parentId', refersTo: 'team' },
    leadId: { kind: 'reference', label: 'leadId', refersTo: 'user' },
    boardViewId: {
      kind: 'reference',
      label: 'boardViewId',
      refersTo: 'view',
      refersOnlyTo: { list: 'opportunities', isShared: true },
    },
    externalKey,
  },
} as const satisfies Description
