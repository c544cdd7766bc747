import { importStates } from '@/lib/domain/import-state'
import { importMapSchema } from '@/lib/records/import-map'
import { importable } from '@/lib/records/importable'
import type { JsonSchema } from '@/lib/records/kinds/kind'
import { plurals } from '@/lib/records/names'
import { schemaOf } from './field-schema'
import { refTo } from './naming'
import { parameter } from './parameters'
import { refusalsOf } from './problem-responses'
import { count, json, textOrNull } from './schema-words'

const id = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The import’s id.',
  schema: { type: 'string', minLength: 1, maxLength: 64 },
}
const query = (name: string, description: string, schema: JsonSchema, required = false) => ({
  name,
  in: 'query',
  required,
  description,
  schema,
})
const records = importable.map((record) => plurals[record])
const answered = { ...json(refTo('schemas', 'Import')) }
const binary = { schema: { type: 'string', format: 'binary' } }

const work = (operationId: string, summary: string, description: string) => ({
  post: {
    operationId,
    tags: ['Imports'],
    summary,
    description,
    parameters: [id, parameter('IdempotencyKey')],
    requestBody: { required: true, ...json(refTo('schemas', 'ImportWork')) },
    responses: {
      202: { description: 'It is under way: ask for the import to see how far.', ...answered },
      ...refusalsOf(400, 401, 404, 405, 409, 413, 415, 422, 429, 500, 503),
    },
  },
})

/** Files that are sent, matched, tried and run. */
export const importPaths = {
  '/imports': {
    get: {
      operationId: 'listImports',
      tags: ['Imports'],
      summary: 'Your imports',
      description: 'The newest first, at most 50; those who run the workspace see everybody’s.',
      parameters: [
        query('record', 'Only of this kind of record.', { enum: records }),
        query('after', 'The last one of the page before.', { type: 'string', maxLength: 64 }),
      ],
      responses: {
        200: { description: 'Imports.', ...json(refTo('schemas', 'ImportList')) },
        ...refusalsOf(401, 405, 429, 500, 503),
      },
    },
    post: {
      operationId: 'sendImport',
      tags: ['Imports'],
      summary: 'Send a file',
      description:
        'The body is the file: CSV in any encoding, or an Excel workbook (.xlsx); at most 50 MB, 200,000 rows and 500 columns. Nothing is imported yet: the answer says what stands in its columns and proposes a map. Whoever may make such a record may import it, within the same reach.',
      parameters: [
        query('record', 'What its rows are.', { enum: records }, true),
        query('name', 'The file’s name, for the history.', { type: 'string', maxLength: 200 }),
      ],
      requestBody: {
        required: true,
        content: {
          'text/csv': binary,
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': binary,
          'text/tab-separated-values': binary,
          'application/octet-stream': binary,
        },
      },
      responses: {
        201: { description: 'Taken.', ...answered },
        ...refusalsOf(400, 401, 404, 405, 413, 422, 429, 500, 503, 507),
      },
    },
  },
  '/imports/{id}': {
    get: {
      operationId: 'getImport',
      tags: ['Imports'],
      summary: 'One import',
      description: 'How its columns are matched, how far its work is, and what came of it.',
      parameters: [id],
      responses: {
        200: { description: 'The import.', ...answered },
        ...refusalsOf(401, 404, 405, 429, 500, 503),
      },
    },
  },
  '/imports/{id}/try': work(
    'tryImport',
    'Try an import',
    'Goes through all rows and writes nothing: `counts` and `reasons` then say what would become of them.',
  ),
  '/imports/{id}/run': work(
    'runImport',
    'Run an import',
    'Each row goes in whole or not at all, by the rules that hold in forms, with one event; all events are one batch. The same file again changes nothing. It can be stopped between two steps, and taken back as a whole.',
  ),
  '/imports/{id}/undo': {
    post: {
      operationId: 'undoImport',
      tags: ['Imports'],
      summary: 'Take an import back',
      description:
        'What it made goes to the bin, what it changed becomes what it was; what somebody has changed since stays and is told. More than 2,000 changes are work of their own (`jobId`).',
      parameters: [id],
      responses: {
        200: { description: 'What was taken back.', ...json(refTo('schemas', 'ImportUndone')) },
        ...refusalsOf(400, 401, 404, 405, 409, 413, 415, 422, 429, 500, 503),
      },
    },
  },
  '/imports/{id}/refused': {
    get: {
      operationId: 'getRefusedRows',
      tags: ['Imports'],
      summary: 'The refused rows',
      description:
        'As CSV that spreadsheets open: the rows as they stood, why each was refused, and its line in the file.',
      parameters: [id],
      responses: {
        200: {
          description: 'CSV in UTF-8 with a byte order mark.',
          content: { 'text/csv': { schema: { type: 'string' } } },
        },
        ...refusalsOf(401, 404, 405, 429, 500, 503),
      },
    },
  },
}

const counts = Object.fromEntries(
  ['read', 'created', 'updated', 'unchanged', 'skipped', 'refused'].map((name) => [name, count]),
)
const at: JsonSchema = {
  type: ['integer', 'null'],
  format: 'int64',
  description: 'Milliseconds since 1970-01-01T00:00:00Z.',
}

const line: Record<string, JsonSchema> = {
  id: { type: 'string', description: 'Also the batch of all its events.' },
  record: { enum: records },
  fileName: { type: 'string' },
  state: { enum: [...importStates] },
  by: { type: 'string', description: 'The name of who sent it.' },
  startedAt: at,
  finishedAt: at,
  counts: { type: 'object', properties: counts, description: 'Of the last work, tried or run.' },
  jobId: textOrNull,
}
const reason: Record<string, JsonSchema> = {
  column: textOrNull,
  field: textOrNull,
  problem: { type: 'string' },
  count,
  lines: {
    type: 'array',
    items: { type: 'object', properties: { line: { type: 'integer' }, value: textOrNull } },
  },
}
const whole: Record<string, JsonSchema> = {
  ...line,
  sheets: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' }, count } } },
  sheet: { type: 'integer' },
  columns: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        filled: count,
        samples: { type: 'array', items: { type: 'string' } },
      },
    },
  },
  map: { type: 'object', description: 'Proposed at first; then what was tried or run last.' },
  reasons: { type: 'array', items: { type: 'object', properties: reason } },
  kept: { ...count, description: 'How many refused rows are kept; they are for 30 days.' },
  job: {
    type: ['object', 'null'],
    description: 'The work under way or done last: `state`, `done` of `total`, `secondsLeft`.',
  },
}

export const importSchemas: Record<string, JsonSchema> = {
  ImportMap: {
    ...schemaOf(importMapSchema),
    description: 'How columns become fields; docs/import.md explains each part.',
  },
  ImportWork: {
    type: 'object',
    properties: {
      map: refTo('schemas', 'ImportMap'),
      sheet: { type: 'integer', minimum: 0, default: 0, description: 'Which of the workbook’s sheets.' },
    },
    required: ['map'],
    additionalProperties: false,
  },
  Import: { type: 'object', properties: whole, required: Object.keys(whole) },
  ImportList: {
    type: 'object',
    properties: {
      data: { type: 'array', items: { type: 'object', properties: line, required: Object.keys(line) } },
    },
    required: ['data'],
  },
  ImportUndone: {
    type: 'object',
    properties: {
      changed: count,
      unchanged: count,
      refused: {
        type: 'array',
        items: {
          type: 'object',
          properties: { code: { type: 'string' }, reason: { type: 'string' }, count },
        },
      },
      batchId: textOrNull,
      jobId: { type: 'string', description: 'The work that takes back more than is waited for.' },
    },
    required: ['changed', 'unchanged', 'refused'],
  },
}
