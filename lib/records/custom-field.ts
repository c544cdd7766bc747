import { customKinds } from '@/lib/domain/custom-fields'
import { roles } from '@/lib/domain/roles'
import { type Description, stampFields } from './description'
import { customRecords } from './extended'
import { settled } from './may'

const named = {
  name: { kind: 'text', label: 'name', isRequired: true, isSortable: true, maxLength: 100 },
  nameEn: { kind: 'text', label: 'nameEn', maxLength: 100 },
} as const
const place = { kind: 'whole', label: 'place', min: 0, max: 10_000, initial: 0, isSortable: true } as const

export const customField = {
  name: 'customField',
  isStructure: true,
  title: 'name',
  searched: ['name', 'key'],
  telling: 'record',
  columns: ['name', 'record', 'kind', 'key', 'isRequired', 'place', 'updatedAt'],
  sort: 'place,name',
  may: settled,
  related: [
    { record: 'fieldOption', by: 'fieldId', sort: 'place,name', shows: ['code', 'place'], isMadeHere: true },
  ],
  fields: {
    ...stampFields,
    record: { kind: 'choice', label: 'record', choices: customRecords, isRequired: true, isFixed: true },
    ...named,
    kind: {
      kind: 'choice',
      label: 'kind',
      choices: customKinds,
      isRequired: true,
      isFixed: true,
      initial: 'text',
    },
    key: { kind: 'text', label: 'key', isFixed: true, maxLength: 40 },
    refersTo: {
      kind: 'choice',
      label: 'refersTo',
      choices: customRecords,
      isFixed: true,
      shownWhile: { field: 'kind', is: ['reference', 'references'] },
    },
    currency: {
      kind: 'currency',
      label: 'currency',
      isFixed: true,
      shownWhile: { field: 'kind', is: ['money'] },
    },
    least: { kind: 'whole', label: 'least', shownWhile: { field: 'kind', is: ['whole', 'number'] } },
    most: {
      kind: 'whole',
      label: 'most',
      shownWhile: { field: 'kind', is: ['whole', 'number', 'text', 'longText'] },
    },
    isRequired: { kind: 'flag', label: 'isRequired', initial: false },
    isPersonal: { kind: 'flag', label: 'isPersonal', initial: false },
    hiddenFrom: { kind: 'choices', label: 'hiddenFrom', choices: roles, initial: [] },
    help: { kind: 'text', label: 'help' },
    place,
  },
} as const satisfies Description

export const fieldOption = {
  name: 'fieldOption',
  isStructure: true,
  title: 'name',
  searched: ['name', 'code'],
  telling: 'code',
  columns: ['name', 'fieldId', 'code', 'place', 'updatedAt'],
  sort: 'place,name',
  may: settled,
  fields: {
    ...stampFields,
    fieldId: {
      kind: 'reference',
      label: 'fieldId',
      refersTo: 'customField',
      isRequired: true,
      isFixed: true,
    },
    ...named,
    code: { kind: 'text', label: 'code', isFixed: true, maxLength: 40 },
    place,
  },
} as const satisfies Description
