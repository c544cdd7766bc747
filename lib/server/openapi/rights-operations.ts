import { fieldRights, reaches } from '@/lib/domain/role-rights'
import { roles } from '@/lib/domain/roles'
import type { JsonSchema } from '@/lib/records/kinds/kind'
import { recordNames } from '@/lib/records/names'
import { refTo } from './naming'
import { parameter } from './parameters'
import { refusalsOf } from './problem-responses'
import { count, json, list, whole } from './schema-words'

const requestBody = { required: true, ...json(refTo('schemas', 'RightsChange')) }

/** What roles may do, for those who run the workspace. */
export const rightsPaths = {
  '/rights': {
    get: {
      operationId: 'getRights',
      tags: ['Rights'],
      summary: 'What roles may do',
      description:
        'How far each act on each kind of record goes for each role, and what each role may do with each field. `usual` is what would hold had nobody changed anything; `comesTo` what it comes to, since nobody does more than they may see.',
      responses: {
        200: { description: 'All rights.', ...json(refTo('schemas', 'Rights')) },
        ...refusalsOf(401, 404, 405, 429, 500, 503),
      },
    },
    patch: {
      operationId: 'changeRights',
      tags: ['Rights'],
      summary: 'Change what roles may do',
      description:
        'Holds at the next request of everybody. `from` is what you saw: where somebody has changed it since, nothing is changed. An owner keeps everything; what administrators may do only an owner changes.',
      parameters: [parameter('IdempotencyKey')],
      requestBody,
      responses: {
        200: {
          description: 'Changed, with the id of the event that tells of it; null where nothing changed.',
          ...json(whole({ eventId: { type: ['string', 'null'] } })),
        },
        ...refusalsOf(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503, 507),
      },
    },
  },
  '/rights/effect': {
    post: {
      operationId: 'tellRightsEffect',
      tags: ['Rights'],
      summary: 'What a change would come to',
      description:
        'Writes nothing: counts how many records each person of a role reaches now and would reach, by the scopes that would hold.',
      requestBody,
      responses: {
        200: { description: 'What it would come to.', ...json(refTo('schemas', 'RightsEffect')) },
        ...refusalsOf(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503),
      },
    },
  },
}

const role: JsonSchema = { enum: [...roles] }
const reach: JsonSchema = { enum: [...reaches] }
const right: JsonSchema = { enum: [...fieldRights] }
const record: JsonSchema = { enum: [...recordNames] }
const text: JsonSchema = { type: 'string', maxLength: 100 }
const cells = (of: JsonSchema) => list(whole({ role, is: of, usual: of, comesTo: of }))
const fieldChange = whole({ role, record, field: text, from: right, to: right })
const closed = (schema: JsonSchema): JsonSchema => ({ ...schema, additionalProperties: false })

export const rightsSchemas: Record<string, JsonSchema> = {
  Rights: whole({
    changeable: { ...list(role), description: 'The roles whose rights you may change.' },
    kinds: list(
      whole({
        record,
        verbs: list(whole({ verb: text, reaches: list(reach), cells: cells(reach) })),
        fields: list(whole({ field: text, rights: list(right), cells: cells(right) })),
      }),
    ),
  }),
  RightsChange: {
    type: 'object',
    properties: {
      reaches: list(
        closed(
          whole({
            role,
            action: { ...text, description: '`customer.read`' },
            from: reach,
            to: reach,
          }),
        ),
      ),
      fields: list(closed(fieldChange)),
    },
    additionalProperties: false,
  },
  RightsEffect: whole({
    reaches: list(
      whole({
        role,
        action: text,
        people: list(whole({ id: text, name: { type: 'string' }, before: count, after: count })),
        others: { ...count, description: 'People of the role who are not counted one by one.' },
      }),
    ),
    fields: list(fieldChange),
  }),
}
