import type { JsonSchema } from '@/lib/records/kinds/kind'
import { refTo } from './naming'

const id = { type: 'string' }
const day: JsonSchema = { type: 'string', format: 'date' }
const closed = (properties: Record<string, JsonSchema>, description?: string): JsonSchema => ({
  type: 'object',
  ...(description ? { description } : {}),
  properties,
  required: Object.keys(properties),
})

/** What a board is answered as. */
export const boardSchemas: Record<string, JsonSchema> = {
  Board: closed(
    {
      pipeline: closed({ id, name: { type: 'string' } }),
      columns: { type: 'array', items: refTo('schemas', 'BoardColumn') },
    },
    'A pipeline’s columns in their order, all of one moment.',
  ),
  BoardColumn: closed({
    stageId: id,
    name: { type: 'string' },
    kind: { enum: ['open', 'won', 'lost'] },
    probability: { type: 'integer', minimum: 0, maximum: 100, description: 'The stage’s, in per cent.' },
    mayBeginHere: { type: 'boolean', description: 'Whether your opportunities may begin in this stage.' },
    count: {
      type: 'integer',
      minimum: 0,
      description: 'Opportunities in the whole column, as it is narrowed.',
    },
    withoutAmount: {
      type: 'integer',
      minimum: 0,
      description: 'How many of them have no amount, which is not 0; 0 for who may not see amounts.',
    },
    averageDays: {
      type: ['integer', 'null'],
      description: 'How long they have stood here on average; null for closed and for empty columns.',
    },
    sums: {
      type: 'array',
      items: refTo('schemas', 'ColumnSum'),
      description: 'One for each currency over the whole column; empty for who may not see amounts.',
    },
    window: {
      anyOf: [closed({ from: day, to: day }), { type: 'null' }],
      description:
        'Won and lost columns show what was closed on these days (this month); null for open ones.',
    },
    cards: {
      type: 'array',
      items: refTo('schemas', 'BoardCard'),
      description: 'The first ones, from the top.',
    },
    nextCursor: {
      type: ['string', 'null'],
      description: 'Send it as `cursor`, with this column as the only `stage`, for its further cards.',
    },
  }),
  ColumnSum: closed({
    currency: { type: 'string' },
    amount: { type: 'integer', description: 'Σ amount, in minor units.' },
    weighted: { type: 'integer', description: 'Σ amount × probability ÷ 100, rounded once.' },
  }),
  BoardCard: closed({
    id,
    name: { type: 'string' },
    customerName: { type: ['string', 'null'] },
    amount: {
      type: ['integer', 'null'],
      description: 'Minor units; null is not known, or not yours to see.',
    },
    currency: { type: 'string' },
    owner: { anyOf: [closed({ id, name: { type: 'string' } }), { type: 'null' }] },
    stageId: id,
    rank: { type: 'string', description: 'Its place in the column.' },
    probability: { type: 'integer', minimum: 0, maximum: 100 },
    isProbabilityOwn: { type: 'boolean', description: 'Whether a person has set it, and not its stage.' },
    expectedCloseOn: { ...day, type: ['string', 'null'] },
    isPastClose: { type: 'boolean', description: 'Open, and past the day on which it was to close.' },
    daysInStage: { type: 'integer', minimum: 0 },
    nextStep: closed({
      state: { enum: ['overdue', 'today', 'planned', 'none'] },
      title: { type: ['string', 'null'] },
      dueOn: { ...day, type: ['string', 'null'] },
    }),
    rot: {
      anyOf: [closed({ days: { type: 'integer' }, limit: { type: 'integer' } }), { type: 'null' }],
      description: 'Days without a real follow-up against what its stage allows; null while that is kept.',
    },
    hasComplaint: {
      type: 'boolean',
      description: 'A complaint about it or of its customer is not settled, among the tickets that you see.',
    },
    hold: {
      anyOf: [closed({ until: { ...day, type: ['string', 'null'] } }), { type: 'null' }],
      description: 'On hold, until a day where one was said; null for all others.',
    },
    playbook: {
      anyOf: [closed({ done: { type: 'integer' }, of: { type: 'integer' } }), { type: 'null' }],
      description: 'How much of the key activities of its stage is done; null where there are none.',
    },
    waiting: {
      anyOf: [
        closed({ id: { type: 'string' }, who: { type: 'string' }, stage: { type: 'string' } }),
        { type: 'null' },
      ],
      description: 'Whose yes to which stage is waited for; null where none is.',
    },
    chosen: {
      type: ['object', 'null'],
      description: 'What stands in the fields that `card` names, references by their names; null without it.',
      additionalProperties: true,
    },
    version: { type: 'integer', minimum: 1 },
  }),
}
