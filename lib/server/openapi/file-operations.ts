import { MOST_FILES, MOST_NAME } from '@/lib/domain/files'
import { type Discussed, discussed } from '@/lib/records/discussed'
import type { JsonSchema } from '@/lib/records/kinds/kind'
import { plurals } from '@/lib/records/names'
import { refTo, schemaName } from './naming'
import { parameter } from './parameters'
import { refusalsOf } from './problem-responses'
import { pluralTag } from './tags'
import { json } from './schema-words'

const anything = { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }

/** The files of every kind of record that people talk about: listed, attached, given out, taken off; and those that fields hold. */
export function filePaths(): Record<string, object> {
  return Object.fromEntries([
    ['/files', { post: bringing }],
    ['/files/{fileId}', { get: holding }],
    ...discussed.flatMap((record): [string, object][] => [
      [`/${plurals[record]}/{id}/files`, { get: listing(record), post: attaching(record) }],
      [`/${plurals[record]}/{id}/files/{fileId}`, { get: giving(record), delete: detaching(record) }],
    ]),
  ])
}

function listing(record: Discussed): object {
  return {
    operationId: `listFilesOf${schemaName(record)}`,
    tags: [pluralTag(record)],
    summary: 'List its files',
    description: 'Whoever may read it may list and fetch its files. The oldest comes first.',
    parameters: [parameter('Id')],
    responses: {
      200: { description: 'Its files.', ...json(refTo('schemas', 'FileList')) },
      ...refusalsOf(401, 404, 405, 429, 500, 503),
    },
  }
}

function attaching(record: Discussed): object {
  return {
    operationId: `attachTo${schemaName(record)}`,
    tags: [pluralTag(record)],
    summary: 'Attach a file',
    description: `Send the bytes themselves as the body; their type is found out from them, and what Content-Type says is not believed. Whoever may change it may attach, ${MOST_FILES} files at most. 413 for a file larger than the installation takes (25 MB unless it says otherwise), 400 where fewer or more bytes come than Content-Length says.`,
    parameters: [parameter('Id'), fileName, parameter('IdempotencyKey')],
    requestBody: { required: true, ...anything },
    responses: {
      201: {
        description: 'The file, with the event’s id.',
        headers: { Location: refTo('headers', 'Location') },
        ...json(refTo('schemas', 'AttachedFile')),
      },
      ...refusalsOf(400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503, 507),
    },
  }
}

const fileName = {
  name: 'name',
  in: 'query',
  required: true,
  description: 'What the file is called.',
  schema: { type: 'string', minLength: 1, maxLength: MOST_NAME },
  example: '合同.pdf',
}

const fileId = {
  name: 'fileId',
  in: 'path',
  required: true,
  description: 'The file’s id.',
  schema: { type: 'string' },
}

const bringing = {
  operationId: 'bringFile',
  tags: ['Files'],
  summary: 'Bring a file for a field',
  description: `Send the bytes themselves as the body, then write the id into a field of kind “file”: until then only you can fetch it, and after a day it is gone. ${MOST_FILES} such files at most.`,
  parameters: [fileName, parameter('IdempotencyKey')],
  requestBody: { required: true, ...anything },
  responses: {
    201: {
      description: 'The file.',
      headers: { Location: refTo('headers', 'Location') },
      ...json(refTo('schemas', 'BroughtFile')),
    },
    ...refusalsOf(400, 401, 403, 405, 409, 413, 422, 429, 500, 503, 507),
  },
}

const holding = {
  operationId: 'getHeldFile',
  tags: ['Files'],
  summary: 'Get the file of a field',
  description: 'Gives the bytes as they came, as an attachment, to whoever sees the field that holds it.',
  parameters: [fileId],
  responses: {
    200: { description: 'The bytes.', ...anything },
    ...refusalsOf(401, 404, 405, 429, 500, 503),
  },
}

function giving(record: Discussed): object {
  return {
    operationId: `getFileOf${schemaName(record)}`,
    tags: [pluralTag(record)],
    summary: 'Get a file',
    description: 'Gives the bytes as they came, as an attachment.',
    parameters: [parameter('Id'), fileId],
    responses: {
      200: { description: 'The bytes.', ...anything },
      ...refusalsOf(401, 404, 405, 429, 500, 503),
    },
  }
}

function detaching(record: Discussed): object {
  return {
    operationId: `detachFrom${schemaName(record)}`,
    tags: [pluralTag(record)],
    summary: 'Remove a file',
    description: 'Takes a file off. Like any other event this can be taken back.',
    parameters: [parameter('Id'), fileId, parameter('IdempotencyKey')],
    responses: {
      200: { description: 'The ids of the file and of the event.', ...json(refTo('schemas', 'Gone')) },
      ...refusalsOf(400, 401, 403, 404, 405, 409, 422, 429, 500, 503, 507),
    },
  }
}

const properties: Record<string, JsonSchema> = {
  id: { type: 'string' },
  name: { type: 'string', description: 'As whoever brought it calls it.' },
  type: { type: 'string', description: 'Found out from the bytes.', examples: ['application/pdf'] },
  bytes: { type: 'integer', format: 'int64' },
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  createdAt: {
    type: 'integer',
    format: 'int64',
    description: 'When it was attached; milliseconds since 1970-01-01T00:00:00Z.',
  },
  createdById: { type: 'string', description: 'Who attached it.' },
  by: { type: ['string', 'null'], description: 'The name of who attached it.' },
}
const brought = { ...properties, eventId: { type: 'null', description: 'The act that takes it has one.' } }
const attached = { ...properties, eventId: { type: 'string', description: 'For undo.' } }

export const fileSchemas: Record<string, JsonSchema> = {
  File: { type: 'object', properties, required: Object.keys(properties) },
  AttachedFile: { type: 'object', properties: attached, required: Object.keys(attached) },
  BroughtFile: { type: 'object', properties: brought, required: Object.keys(brought) },
  FileList: {
    type: 'object',
    properties: { data: { type: 'array', items: refTo('schemas', 'File') } },
    required: ['data'],
  },
}
