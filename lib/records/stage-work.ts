import { type Description, stampFields } from './description'
import { settled } from './may'

/** 关键活动: what is done with every opportunity in a stage; entering the stage makes a task of each. */
export const keyActivity = {
  name: 'keyActivity',
  isStructure: true,
  title: 'name',
  searched: ['name'],
  columns: ['name', 'stageId', 'dueInDays', 'isActive'],
  sort: 'dueInDays',
  about: ['stageId'],
  telling: 'stageId',
  may: settled,
  fields: {
    ...stampFields,
    stageId: { kind: 'reference', label: 'stageId', refersTo: 'stage', isRequired: true, isFixed: true },
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
    nameEn: { kind: 'text', label: 'nameEn' },
    dueInDays: {
      kind: 'whole',
      label: 'dueInDays',
      min: 0,
      max: 250,
      isRequired: true,
      initial: 1,
      isSortable: true,
    },
    isActive: { kind: 'flag', label: 'isActive', initial: true },
    description: { kind: 'longText', label: 'description' },
  },
} as const satisfies Description

/** 检查项: what is checked of an opportunity before it goes on from a stage. */
export const checkItem = {
  name: 'checkItem',
  isStructure: true,
  title: 'name',
  searched: ['name'],
  columns: ['name', 'stageId', 'isRequired', 'place', 'isActive'],
  sort: 'place',
  about: ['stageId'],
  telling: 'stageId',
  may: settled,
  fields: {
    ...stampFields,
    stageId: { kind: 'reference', label: 'stageId', refersTo: 'stage', isRequired: true, isFixed: true },
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
    nameEn: { kind: 'text', label: 'nameEn' },
    isRequired: { kind: 'flag', label: 'isRequired', initial: true },
    place: { kind: 'whole', label: 'place', min: 0, max: 1000, initial: 0, isSortable: true },
    isActive: { kind: 'flag', label: 'isActive', initial: true },
  },
} as const satisfies Description
