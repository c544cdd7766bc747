import { plurals } from '@/lib/records/names'
import type { JsonSchema } from '@/lib/records/kinds/kind'
import { refTo } from './naming'
import { parameter } from './parameters'
import { refusalsOf } from './problem-responses'

const asked = (name: string, description: string, schema: JsonSchema) => ({
  name,
  in: 'query',
  description,
  schema,
})
const id: JsonSchema = { type: 'string', maxLength: 64, pattern: '^[0-9A-Za-z-]+$' }
const idOrNull: JsonSchema = { type: ['string', 'null'] }

/** What can be asked of the log. */
export const eventsPath = {
  get: {
    operationId: 'listEvents',
    tags: ['Events'],
    summary: 'The event log',
    description:
      'What happened, newest first by its place in the chain: all of it for those who run the workspace, for managers what is about records in their sight; nobody else reads it. A page may come back short of `limit` and still have a `nextCursor`: a rare thing is looked for in steps. Fields that you may not see are left out of `changes`.',
    parameters: [
      asked('by', 'Who did it.', id),
      asked('record', 'Acts on one kind of record only.', { enum: Object.values(plurals) }),
      asked('act', 'One act only, without its record: `update`, `delete`, `move`.', {
        type: 'string',
        pattern: '^[a-zA-Z]{1,40}$',
      }),
      asked('of', 'About one record, `customer:<id>`: what happened to it and to what belongs to it.', {
        type: 'string',
        pattern: '^[a-zA-Z]{1,40}:[0-9A-Za-z-]{1,64}$',
      }),
      asked('from', 'From this day on, by the workspace’s clock.', { type: 'string', format: 'date' }),
      asked('until', 'Up to and with this day.', { type: 'string', format: 'date' }),
      asked('batch', 'Done in one act with others.', id),
      parameter('Limit'),
      parameter('Cursor'),
    ],
    responses: {
      200: {
        description: 'Events.',
        content: { 'application/json': { schema: refTo('schemas', 'EventList') } },
      },
      ...refusalsOf(401, 404, 405, 422, 429, 500, 503),
    },
  },
}

export const eventSchemas: Record<string, JsonSchema> = {
  Event: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      position: { type: 'integer', description: 'Its place in the chain, from 1, without a gap.' },
      act: { type: 'string', description: 'What was done: `opportunity.move`.' },
      record: { type: 'string', description: 'The kind of what it is about: `opportunity`, `workspace`.' },
      recordId: { type: 'string' },
      actorId: { ...idOrNull, description: 'Who did it; null for the system.' },
      at: { type: 'integer', format: 'int64', description: 'Milliseconds since 1970-01-01T00:00:00Z.' },
      batchId: { ...idOrNull, description: 'One id for all events of an act on several records.' },
      revertsId: { ...idOrNull, description: 'The event that this one takes back.' },
      hash: { ...idOrNull, description: 'SHA-256 that chains it to the event before.' },
      changes: {
        type: 'object',
        description: 'Field by field, from what to what.',
        additionalProperties: { type: 'array', minItems: 2, maxItems: 2 },
      },
    },
    required: [
      ...['id', 'position', 'act', 'record', 'recordId', 'actorId', 'at'],
      ...['batchId', 'revertsId', 'hash', 'changes'],
    ],
  },
  EventList: {
    type: 'object',
    properties: { data: { type: 'array', items: refTo('schemas', 'Event') }, nextCursor: idOrNull },
    required: ['data', 'nextCursor'],
  },
}
