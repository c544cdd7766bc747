import { createCalendar } from '@/lib/commands/calendars'
import { createCustomField, createFieldOption } from '@/lib/commands/custom-fields'
import { doDescribed } from '@/lib/commands/described-acts'
import type { ActCase } from './act-case'
import { running } from './reaches'

const field = { record: 'customer', kind: 'text', name: '新字段' }

/** What those who run the workspace keep for everybody. */
export const settledCommands: Record<string, ActCase[]> = {
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
