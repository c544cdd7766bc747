import type { JsonSchema } from '@/lib/records/kinds/kind'
import { batchInput, MOST_STEPS } from '../rest/batch-input'
import { schemaOf } from './field-schema'
import { refTo } from './naming'
import { parameter } from './parameters'
import { refusalsOf } from './problem-responses'

/** Several acts in one request. */
export const batchPath = {
  post: {
    operationId: 'batch',
    tags: ['Batch'],
    summary: 'Do several things at once',
    description: `Up to ${MOST_STEPS} steps, each as it would be asked alone: \`POST /customers\`, \`PATCH /customers/{id}\`, \`DELETE /tasks/{id}\`, \`POST /opportunities/{id}/move\`. They are done in this order in one transaction: all of them, or none. A path may name the record of an earlier step (\`/customers/$0\` is that of the first), and so may a field of a body (\`{"$step": 0}\`). The first step that is refused is the batch’s refusal, with its number in \`details.step\` and \`errors\` named from \`steps.0.\` on.`,
    parameters: [parameter('IdempotencyKey')],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: refTo('schemas', 'Batch'),
          example: {
            steps: [
              { method: 'POST', path: '/customers', body: { name: '明远精工有限公司' } },
              { method: 'POST', path: '/contacts', body: { name: '陈立', customerId: { $step: 0 } } },
              { method: 'PATCH', path: '/customers/$0', body: { level: 'A' } },
            ],
          },
        },
      },
    },
    responses: {
      200: {
        description: 'All done.',
        content: { 'application/json': { schema: refTo('schemas', 'BatchDone') } },
      },
      ...refusalsOf(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503, 507),
    },
  },
}

export const batchSchemas: Record<string, JsonSchema> = {
  Batch: schemaOf(batchInput),
  BatchDone: {
    type: 'object',
    properties: {
      data: {
        type: 'array',
        description:
          'For each step what it answers alone: the record as it was then, or the ids alone, with the event’s id.',
        items: {
          type: 'object',
          properties: {
            id: { type: 'string' },
            eventId: { type: ['string', 'null'] },
            version: { type: 'integer' },
          },
          required: ['id', 'eventId'],
          additionalProperties: true,
        },
      },
    },
    required: ['data'],
  },
}
