import { forecastCategories, stageKinds } from '@/lib/domain/stages'
import { type Description, stampFields } from './description'

export const pipeline = {
  name: 'pipeline',
  title: 'name',
  searched: ['name'],
  columns: ['name', 'nameEn', 'updatedAt'],
  sort: 'rank',
  fields: {
    ...stampFields,
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
    nameEn: { kind: 'text', label: 'nameEn' },
    rank: { kind: 'text', label: 'rank', isReadOnly: true, isSortable: true, isTechnical: true },
  },
} as const satisfies Description

export const stage = {
  name: 'stage',
  title: 'name',
  searched: ['name'],
  columns: ['name', 'pipelineId', 'kind', 'probability', 'forecastCategory', 'rotDays'],
  sort: 'rank',
  about: ['pipelineId'],
  fields: {
    ...stampFields,
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
    nameEn: { kind: 'text', label: 'nameEn' },
    pipelineId: { kind: 'reference', label: 'pipelineId', refersTo: 'pipeline', isRequired: true },
    kind: { kind: 'choice', label: 'kind', choices: stageKinds, isRequired: true },
    rank: { kind: 'text', label: 'rank', isReadOnly: true, isSortable: true, isTechnical: true },
    probability: { kind: 'percent', label: 'probability', isRequired: true },
    forecastCategory: {
      kind: 'choice',
      label: 'forecastCategory',
      choices: forecastCategories,
      isRequired: true,
    },
    rotDays: { kind: 'whole', label: 'rotDays', min: 0, max: 3650 },
    wipLimit: { kind: 'whole', label: 'wipLimit', min: 1, max: 1_000_000 },
    isWipRefused: { kind: 'flag', label: 'isWipRefused' },
    guidance: { kind: 'longText', label: 'guidance' },
  },
} as const satisfies Description
