import { arrangePipeline, arrangeStage } from '@/lib/commands/arrange-stage'
import { createCalendar } from '@/lib/commands/calendars'
import { copyPipeline } from '@/lib/commands/copy-pipeline'
import { createCustomField, createFieldOption } from '@/lib/commands/custom-fields'
import { doDescribed } from '@/lib/commands/described-acts'
import { mergeStage } from '@/lib/commands/merge-stage'
import { createPipeline, createStage, updateStage } from '@/lib/commands/pipeline-layout'
import { stageIds } from '../support/world'
import type { ActCase } from './act-case'
import { running } from './reaches'

const field = { record: 'customer', kind: 'text', name: '新字段' }

/** What those who run the workspace keep for everybody. */
export const settledCommands: Record<string, ActCase[]> = {
  'arrange-stage': [
    [
      'puts a stage elsewhere',
      running,
      (tx, actor) => arrangeStage(tx, actor, { id: stageIds.quoted, beforeId: stageIds.contacted }),
    ],
    ['puts a pipeline first', running, (tx, actor) => arrangePipeline(tx, actor, { id: 'p-main' })],
  ],
  'copy-pipeline': [
    ['copies a pipeline', running, (tx, actor) => copyPipeline(tx, actor, { id: 'p-main', name: '副本' })],
  ],
  'merge-stage': [
    [
      'deletes a stage and moves what stands in it',
      running,
      (tx, actor) => mergeStage(tx, actor, { id: stageIds.quoted, intoId: stageIds.needs }),
    ],
  ],
  'pipeline-layout': [
    ['adds a pipeline', running, (tx, actor) => createPipeline(tx, actor, { name: '新' })],
    ['adds a stage', running, (tx, actor) => createStage(tx, actor, { name: '新', pipelineId: 'p-main' })],
    [
      'edits a stage',
      running,
      (tx, actor) => updateStage(tx, actor, { id: stageIds.needs, values: { rotDays: 3 } }),
    ],
  ],
  calendars: [
    ['makes a calendar', running, (tx, actor) => createCalendar(tx, actor, { name: '新' })],
    [
      'loads holidays',
      running,
      (tx, actor) => doDescribed(tx, actor, 'calendar.loadHolidays', 'calendar-of-all', { year: 2026 }),
    ],
  ],
  'custom-fields': [
    ['adds a field', running, (tx, actor) => createCustomField(tx, actor, field)],
    [
      'adds an option',
      running,
      (tx, actor, { field: fieldId }) => createFieldOption(tx, actor, { fieldId, name: '新' }),
    ],
  ],
}
