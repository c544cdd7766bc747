import { MOST_RECIPIENTS } from '@/lib/domain/hand-over'
import { handedOverKinds } from '@/lib/records/handed-over-kinds'
import type { JsonSchema } from '@/lib/records/kinds/kind'
import { refTo } from './naming'
import { parameter } from './parameters'
import { refusalsOf } from './problem-responses'
import { pluralTag } from './tags'
import { count, json, list, textOrNull, whole } from './schema-words'

/** What somebody owns, and giving it to others. */
export const handOverPaths = {
  '/users/{id}/hand-over': {
    get: {
      operationId: 'getOwnedWork',
      tags: [pluralTag('user')],
      summary: 'What somebody owns',
      description:
        'Counted kind by kind, as far as you see it: what can be handed over. For those who run the workspace, and for managers about people of their teams.',
      parameters: [parameter('Id')],
      responses: {
        200: { description: 'What they own.', ...json(refTo('schemas', 'OwnedWork')) },
        ...refusalsOf(401, 404, 405, 429, 500, 503),
      },
    },
    post: {
      operationId: 'handOver',
      tags: [pluralTag('user')],
      summary: 'Hand over what somebody owns',
      description:
        'Gives records of a person to one or several others, each by the same edit as its owner’s name in a form; what that refuses stays and is counted. Several recipients take turns, and whoever gets a customer gets what hangs on it. Each is told once. With `isPreview` nothing is written and it is told what would happen. Much is done as long work, which `jobId` names. Asked again, it finds nothing left to do.',
      parameters: [parameter('Id')],
      requestBody: { required: true, ...json(refTo('schemas', 'HandOver')) },
      responses: {
        200: { description: 'What it did, or would do.', ...json(refTo('schemas', 'HandOverEffect')) },
        ...refusalsOf(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503),
      },
    },
  },
}

const text: JsonSchema = { type: 'string' }
const kindSchema = (): JsonSchema => ({ enum: handedOverKinds() })
const counted = () => list(whole({ record: kindSchema(), n: count }))

export function handOverSchemas(): Record<string, JsonSchema> {
  return {
    OwnedWork: whole({
      person: whole({ id: text, name: text, isActive: { type: 'boolean' } }),
      kinds: list(
        whole({
          record: kindSchema(),
          n: count,
          open: { ...count, description: 'Those of them with work left in them.' },
        }),
      ),
    }),
    HandOver: {
      type: 'object',
      properties: {
        kinds: { ...list(kindSchema()), minItems: 1, description: 'All kinds where it is left out.' },
        to: { ...list(text), minItems: 1, maxItems: MOST_RECIPIENTS, description: 'Ids of people.' },
        withClosed: {
          type: 'boolean',
          default: false,
          description: 'Whether what is closed or done goes along.',
        },
        isPreview: { type: 'boolean', default: false },
      },
      required: ['to'],
      additionalProperties: false,
    },
    HandOverEffect: {
      type: 'object',
      properties: { ...done(), sample, jobId: { ...textOrNull, description: 'The long work that does it.' } },
      required: Object.keys(done()),
    },
  }
}

const done = (): Record<string, JsonSchema> => ({
  batchId: { ...textOrNull, description: 'Names all of it, for undo; null where nothing changed.' },
  changed: count,
  unchanged: count,
  refused: list(whole({ code: text, reason: text, count })),
  kinds: { ...counted(), description: 'How many of each kind it is about.' },
  gains: {
    description: 'Of a preview: what each would see that they do not see today, if all were theirs.',
    ...list(whole({ userId: text, name: text, kinds: counted() })),
  },
})

const sample: JsonSchema = {
  description: 'Of a preview of too many to try each: how many there are, are out of reach, and were tried.',
  ...whole({ total: count, beyond: count, tried: count }),
}
