import { inboxParts, MOST_SETTLED, newsKinds } from '@/lib/domain/inbox'
import { discussed } from '@/lib/records/discussed'
import type { JsonSchema } from '@/lib/records/kinds/kind'
import { refTo } from './naming'
import { parameter } from './parameters'
import { refusalsOf } from './problem-responses'
import { json, textOrNull } from './schema-words'

/** What waits for the person whose token it is, and the way to settle it. */
export const inboxPaths = {
  '/inbox': {
    get: {
      operationId: 'listInbox',
      tags: ['Inbox'],
      summary: 'What waits for you',
      description:
        'In this order: answers promised for today or earlier, the most pressing first; records that others handed to you and comments that mention you, the newest first; tasks that are due. What is about a record that you may no longer see is left out.',
      parameters: [parameter('Limit'), parameter('Cursor')],
      responses: {
        200: { description: 'A page of the inbox.', ...json(refTo('schemas', 'InboxList')) },
        ...refusalsOf(401, 405, 422, 429, 500, 503),
      },
    },
  },
  '/inbox/settle': {
    post: {
      operationId: 'settleInbox',
      tags: ['Inbox'],
      summary: 'Settle what others brought',
      description:
        'Takes items of the part `news` out of your inbox, or with `isDone: false` puts them back. An answer leaves the inbox when it is given, a task when it is completed.',
      parameters: [parameter('IdempotencyKey')],
      requestBody: { required: true, ...json(refTo('schemas', 'InboxSettling')) },
      responses: {
        200: { description: 'How many it changed.', ...json(refTo('schemas', 'InboxSettled')) },
        ...refusalsOf(400, 401, 404, 405, 409, 413, 415, 422, 429, 500, 503),
      },
    },
  },
}

const fields: Record<string, JsonSchema> = {
  id: { type: 'string', description: 'Of news its own id, of what is due the record’s.' },
  part: { enum: [...inboxParts] },
  kind: { enum: [...newsKinds, 'reply', 'task'] },
  record: { enum: [...discussed, 'user'] },
  recordId: { type: 'string' },
  name: {
    type: 'string',
    description: 'The record’s name; with `handedOver` the name of whose records they were.',
  },
  byId: { ...textOrNull, description: 'Who brought it.' },
  by: { ...textOrNull, description: 'The name of who brought it.' },
  at: {
    type: ['integer', 'null'],
    format: 'int64',
    description:
      'When it was brought, or until when an answer was promised; milliseconds since 1970-01-01T00:00:00Z.',
  },
  dueOn: { type: ['string', 'null'], format: 'date', description: 'The day by which a task is to be done.' },
  isOverdue: { type: 'boolean' },
  isRead: { type: 'boolean' },
  quote: { ...textOrNull, description: 'What was written where you were mentioned.' },
  count: { type: ['integer', 'null'], description: 'How many records were handed over to you.' },
}
const counts = Object.fromEntries(inboxParts.map((part) => [part, { type: 'integer' }]))

export const inboxSchemas: Record<string, JsonSchema> = {
  InboxItem: { type: 'object', properties: fields, required: Object.keys(fields) },
  InboxList: {
    type: 'object',
    properties: {
      data: { type: 'array', items: refTo('schemas', 'InboxItem') },
      counts: { type: 'object', properties: counts, required: [...inboxParts] },
      nextCursor: textOrNull,
    },
    required: ['data', 'counts', 'nextCursor'],
  },
  InboxSettling: {
    type: 'object',
    properties: {
      ids: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: MOST_SETTLED },
      isDone: { type: 'boolean', default: true },
    },
    required: ['ids'],
    additionalProperties: false,
  },
  InboxSettled: {
    type: 'object',
    properties: { changed: { type: 'integer' }, eventId: textOrNull },
    required: ['changed', 'eventId'],
  },
}
