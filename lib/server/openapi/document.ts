import type { JsonSchema } from '@/lib/records/kinds/kind'
import { type RecordName, recordNames } from '@/lib/records/names'
import { actPaths, actSchemas } from './act-operations'
import { batchPath, batchSchemas } from './batch-operation'
import { boardPath } from './board-operation'
import { boardSchemas } from './board-schemas'
import { eventSchemas, eventsPath } from './events-operation'
import { filePaths, fileSchemas } from './file-operations'
import { filterSchema } from './filter-schemas'
import { forecastPath, forecastSchemas } from './forecast-operation'
import { handOverPaths, handOverSchemas } from './hand-over-operations'
import { importPaths, importSchemas } from './import-operations'
import { inboxPaths, inboxSchemas } from './inbox-operations'
import { info } from './info'
import { refTo, schemaName } from './naming'
import { parameters } from './parameters'
import { problemResponses, problemSchema, refusalsOf } from './problem-responses'
import { recordPaths } from './record-operations'
import { recordSchemas } from './record-schemas'
import { rightsPaths, rightsSchemas } from './rights-operations'
import { searchPath, searchSchemas } from './search-operation'
import { sightSchemas } from './sight-schema'
import { tags } from './tags'

export interface OpenApi {
  openapi: string
  paths: Record<string, { [method: string]: unknown }>
  components: { schemas: Record<string, JsonSchema>; [part: string]: unknown }
  [part: string]: unknown
}

const eventId: JsonSchema = {
  type: ['string', 'null'],
  description: 'Id of the event that tells of this change, for undo; null where nothing changed.',
}
const gone: JsonSchema = {
  type: 'object',
  description: 'Somebody’s record no longer: the ids are what is left to say.',
  properties: { id: { type: 'string' }, eventId },
  required: ['id', 'eventId'],
}

/** Writes the contract of /api/v1 as OpenAPI 3.1, from the descriptions of the records and the inputs of the acts. */
export function openApiDocument(): OpenApi {
  return {
    openapi: '3.1.1',
    info,
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    tags: tags(),
    paths: {
      '/board': boardPath,
      '/forecast': forecastPath,
      '/search': searchPath,
      '/batch': batchPath,
      '/events': eventsPath,
      ...inboxPaths,
      ...rightsPaths,
      ...importPaths,
      ...handOverPaths,
      ...joinedOver(recordPaths),
      ...actPaths(),
      ...filePaths(),
      '/openapi.json': { get: documentOperation },
    },
    components: {
      schemas: {
        ...joinedOver(allSchemas),
        ...actSchemas(),
        ...boardSchemas,
        ...forecastSchemas,
        ...searchSchemas,
        ...batchSchemas,
        ...eventSchemas,
        ...inboxSchemas,
        ...fileSchemas,
        ...rightsSchemas,
        ...importSchemas,
        ...handOverSchemas(),
        ...sightSchemas,
        Gone: gone,
        Problem: problemSchema,
      },
      parameters,
      responses: problemResponses(),
      headers,
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token that acts as one person: `Authorization: Bearer ldu_…`.',
        },
      },
    },
  }
}

/** Joins what every kind of record brings. */
function joinedOver<T>(of: (record: RecordName) => Record<string, T>): Record<string, T> {
  return Object.fromEntries(recordNames.flatMap((record) => Object.entries(of(record))))
}

function allSchemas(record: RecordName): Record<string, JsonSchema> {
  const name = schemaName(record)
  const withEvent = { type: 'object', properties: { eventId }, required: ['eventId'] }
  return {
    ...recordSchemas(record),
    [`${name}AfterAct`]: {
      anyOf: [{ allOf: [refTo('schemas', name), withEvent] }, refTo('schemas', 'Gone')],
    },
    ...filterSchema(record),
  }
}

const documentOperation = {
  operationId: 'getDocument',
  tags: ['This document'],
  summary: 'This document',
  description: 'Needs no token.',
  security: [],
  responses: {
    200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } },
    ...refusalsOf(405),
  },
}

const text = (description: string, example: string) => ({ description, schema: { type: 'string' }, example })
const headers = {
  ETag: text('The record’s version, for If-Match.', '"3"'),
  Location: text('Where the new record is.', '/api/v1/customers/0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d'),
  Allow: text('The methods that this address takes.', 'GET, HEAD, OPTIONS'),
  'WWW-Authenticate': text('How to say who you are.', 'Bearer realm="Loudou"'),
  'Retry-After': {
    description: 'After how many seconds to try again.',
    schema: { type: 'integer', minimum: 1 },
    example: 2,
  },
}
