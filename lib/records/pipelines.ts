import { forecastCategories, movingRoles, requirableFields, stageKinds } from '@/lib/domain/stages'
import { type Description, stampFields } from './description'
import { administrators, settled } from './may'

export const pipeline = {
  name: 'pipeline',
  isStructure: true,
  title: 'name',
  searched: ['name'],
  columns: ['name', 'nameEn', 'updatedAt'],
  sort: 'rank',
  may: { ...settled, arrange: administrators },
  related: [{ record: 'stage', by: 'pipelineId', sort: 'rank', shows: ['kind', 'probability'] }],
  fields: {
    ...stampFields,
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
    nameEn: { kind: 'text', label: 'nameEn' },
    rank: { kind: 'text', label: 'rank', isReadOnly: true, isSortable: true, isTechnical: true },
  },
} as const satisfies Description

export const stage = {
  name: 'stage',
  isStructure: true,
  title: 'name',
  searched: ['name'],
  columns: ['name', 'pipelineId', 'kind', 'probability', 'forecastCategory', 'rotDays'],
  sort: 'rank',
  about: ['pipelineId'],
  telling: 'pipelineId',
  related: [
    {
      record: 'keyActivity',
      by: 'stageId',
      sort: 'dueInDays',
      shows: ['dueInDays', 'isActive'],
      isMadeHere: true,
    },
    {
      record: 'checkItem',
      by: 'stageId',
      sort: 'place',
      shows: ['isRequired', 'isActive'],
      isMadeHere: true,
    },
  ],
  carries: ['probability', 'forecastCategory'],
  may: { ...settled, arrange: administrators },
  fields: {
    ...stampFields,
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
    nameEn: { kind: 'text', label: 'nameEn' },
    pipelineId: { kind: 'reference', label: 'pipelineId', refersTo: 'pipeline', isRequired: true },
    kind: { kind: 'choice', label: 'kind', choices: stageKinds, isRequired: true, initial: 'open' },
    rank: { kind: 'text', label: 'rank', isReadOnly: true, isSortable: true, isTechnical: true },
    probability: { kind: 'percent', label: 'probability', isRequired: true, initial: 0 },
    forecastCategory: {
      kind: 'choice',
      label: 'forecastCategory',
      choices: forecastCategories,
      isRequired: true,
      initial: 'pipeline',
    },
    rotDays: { kind: 'whole', label: 'rotDays', min: 0, max: 3650, initial: 0 },
    wipLimit: { kind: 'whole', label: 'wipLimit', min: 1, max: 1_000_000 },
    isWipRefused: { kind: 'flag', label: 'isWipRefused', initial: false },
    guidance: { kind: 'longText', label: 'guidance' },
    requiredFields: { kind: 'choices', label: 'requiredFields', choices: requirableFields, initial: [] },
    nextStageIds: { kind: 'references', label: 'nextStageIds', refersTo: 'stage', initial: [] },
    maySkip: { kind: 'flag', label: 'maySkip', initial: true },
    mayGoBack: { kind: 'flag', label: 'mayGoBack', initial: true },
    mayBeginHere: { kind: 'flag', label: 'mayBeginHere', initial: true },
    enteringRoles: { kind: 'choices', label: 'enteringRoles', choices: movingRoles, initial: [] },
    leavingRoles: { kind: 'choices', label: 'leavingRoles', choices: movingRoles, initial: [] },
    needsApproval: { kind: 'flag', label: 'needsApproval', initial: false },
  },
} as const satisfies Description
