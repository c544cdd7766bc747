import type { JsonSchema } from '@/lib/records/kinds/kind'
import { boardPath } from './board-operation'
import { boardSchemas } from './board-schemas'
import { refTo } from './naming'
import { refusalsOf } from './problem-responses'

const key = {
  type: 'string',
  description: '`none`, `past`, a month such as `2026-12`, or `later`.',
  maxLength: 20,
}
const day: JsonSchema = { type: ['string', 'null'], format: 'date' }
/** What a board says of the same. */
const ofBoard = (schema: string) => (boardSchemas[schema]?.properties ?? {}) as Record<string, JsonSchema>
const { count, withoutAmount, sums, cards } = ofBoard('BoardColumn')
const columnProperties: Record<string, JsonSchema> = {
  key,
  from: { ...day, description: 'First closing day of the column; null where it has none.' },
  to: { ...day, description: 'Its last closing day; null where it has none.' },
  ...({ count, withoutAmount, sums } as Record<string, JsonSchema>),
  averageDays: {
    type: ['integer', 'null'],
    description: 'How long they have stood in their stages on average; null for an empty column.',
  },
  cards: { ...cards, description: 'The first ones, by their closing day.' },
  nextCursor: {
    type: ['string', 'null'],
    description: 'Send it as `cursor`, with this column as the only `column`, for its further cards.',
  },
}

/** What the forecast is answered as. */
export const forecastSchemas: Record<string, JsonSchema> = {
  Forecast: {
    type: 'object',
    description: 'What is open, by when it is expected to close: no day, past, this month, six more, later.',
    properties: {
      pipeline: ofBoard('Board').pipeline as JsonSchema,
      stages: {
        type: 'array',
        description: 'What the stages of the cards are called.',
        items: {
          type: 'object',
          properties: { id: { type: 'string' }, name: { type: 'string' } },
          required: ['id', 'name'],
        },
      },
      columns: { type: 'array', items: refTo('schemas', 'ForecastColumn') },
    },
    required: ['pipeline', 'stages', 'columns'],
  },
  ForecastColumn: {
    type: 'object',
    properties: columnProperties,
    required: Object.keys(columnProperties),
  },
}

const ofColumns = new Set(['stage', 'cursor'])

/** What can be asked of the forecast: the board's question, with months in place of stages. */
export const forecastPath = {
  get: {
    ...boardPath.get,
    operationId: 'getForecast',
    summary: 'The forecast',
    description:
      'The open opportunities of a pipeline by the month in which they are expected to close, with count, sums and first cards. It answers what the board answers, narrowed alike: all columns together are the board’s open columns. To put one into another month, edit its `expectedCloseOn`.',
    parameters: [
      ...boardPath.get.parameters.filter(
        (parameter) => !('name' in parameter && ofColumns.has(String(parameter.name))),
      ),
      {
        name: 'column',
        in: 'query',
        description: 'Only these columns; repeat it for several.',
        style: 'form',
        explode: true,
        schema: { type: 'array', items: key },
      },
      {
        name: 'cursor',
        in: 'query',
        description: 'A column’s `nextCursor`, with that column as the only `column`: its next cards.',
        schema: { type: 'string', maxLength: 6000 },
      },
    ],
    responses: {
      200: {
        description: 'The forecast.',
        content: { 'application/json': { schema: refTo('schemas', 'Forecast') } },
      },
      ...refusalsOf(401, 404, 422, 429, 500, 503),
    },
  },
}
