import { plurals, type RecordName } from '@/lib/records/names'
import { pluralName, pluralWords, refTo, schemaName, singularWords } from './naming'
import { listParameters, parameter, projectionParameters } from './parameters'
import { refusalsOf } from './problem-responses'
import { exampleOf, wholeOrPart } from './record-schemas'
import { pluralTag } from './tags'

const READ = [401, 404, 422, 429, 500, 503]
const WRITE = [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503, 507]

/** Gives what can be done with every kind of record: list, make, read, change, delete. */
export function recordPaths(record: RecordName): Record<string, object> {
  const name = schemaName(record)
  const tagged = { tags: [pluralTag(record)] }
  const one = singularWords(record)
  const a = /^[aeio]/.test(one) ? `an ${one}` : `a ${one}`
  const schema = (schemaOf: string) => ({ 'application/json': { schema: refTo('schemas', schemaOf) } })
  const versioned = { headers: { ETag: refTo('headers', 'ETag') } }
  return {
    [`/${plurals[record]}`]: {
      get: {
        ...tagged,
        operationId: `list${pluralName(record)}`,
        summary: `List ${pluralWords(record)}`,
        description: `One page of the ${pluralWords(record)} that you may see, with the fields that you may see.`,
        parameters: listParameters(record),
        responses: {
          200: { description: 'A page.', content: schema(`${name}List`) },
          ...refusalsOf(...READ),
        },
      },
      post: {
        ...tagged,
        operationId: `create${name}`,
        summary: `Make ${a}`,
        parameters: [parameter('IdempotencyKey')],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: refTo('schemas', `New${name}`),
              example: exampleOf(record),
            },
          },
        },
        responses: {
          201: {
            description: 'Made, with the id of its first event.',
            headers: { ...versioned.headers, Location: refTo('headers', 'Location') },
            content: schema(`${name}AfterAct`),
          },
          ...refusalsOf(...WRITE),
        },
      },
    },
    [`/${plurals[record]}/{id}/sight`]: {
      get: {
        ...tagged,
        operationId: `tellSightOf${name}`,
        summary: `Why somebody sees ${a}, or does not`,
        description:
          'About yourself of what you see; about everybody and everything for those who run the workspace. Whatever you may not see looks missing.',
        parameters: [parameter('Id'), parameter('Person')],
        responses: {
          200: { description: 'The ways that lead to it.', content: schema('Sight') },
          ...refusalsOf(...READ),
        },
      },
    },
    [`/${plurals[record]}/{id}`]: {
      get: {
        ...tagged,
        operationId: `get${name}`,
        summary: `Read ${a}`,
        parameters: [parameter('Id'), ...projectionParameters(record)],
        responses: {
          200: {
            description: 'As it is now.',
            ...versioned,
            content: { 'application/json': { schema: wholeOrPart(record) } },
          },
          ...refusalsOf(...READ),
        },
      },
      patch: {
        ...tagged,
        operationId: `update${name}`,
        summary: `Change ${a}`,
        description:
          'Changes the fields that are sent. What changes nothing writes nothing, and its `eventId` is null.',
        parameters: [parameter('Id'), parameter('IfMatch'), parameter('IdempotencyKey')],
        requestBody: { required: true, content: schema(`${name}Changes`) },
        responses: {
          200: {
            description: 'As it is now, with the event’s id; the ids alone where you see it no longer.',
            ...versioned,
            content: schema(`${name}AfterAct`),
          },
          ...refusalsOf(...WRITE),
        },
      },
      delete: {
        ...tagged,
        operationId: `delete${name}`,
        summary: `Delete ${a}`,
        description: 'Puts it into the bin, from which it can be restored as it was.',
        parameters: [parameter('Id'), parameter('IfMatch'), parameter('IdempotencyKey')],
        responses: {
          200: { description: 'Gone, with the id of the event that undoes it.', content: schema('Gone') },
          ...refusalsOf(...WRITE),
        },
      },
    },
  }
}
