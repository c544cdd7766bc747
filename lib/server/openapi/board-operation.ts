import { refTo } from './naming'
import { filterParameter, parameter } from './parameters'
import { refusalsOf } from './problem-responses'

const ids = (name: string, description: string) => ({
  name,
  in: 'query',
  description,
  style: 'form',
  explode: true,
  schema: { type: 'array', items: { type: 'string', maxLength: 64 } },
})

/** What can be asked of the board. */
export const boardPath = {
  get: {
    operationId: 'getBoard',
    tags: ['Board'],
    summary: 'The board',
    description:
      'The columns of a pipeline with count, sums and first cards. Counts and sums are of the whole column as it is narrowed and as you may see it, never of the cards that came along. An opportunity is moved by `POST /opportunities/{id}/move`.',
    parameters: [
      {
        name: 'pipelineId',
        in: 'query',
        description: 'Which pipeline; the first where none is named.',
        schema: { type: 'string', maxLength: 64 },
      },
      filterParameter('opportunity'),
      ids('owner', 'Only what these people own; repeat it for several.'),
      parameter('Query'),
      ids('stage', 'Only these columns; repeat it for several.'),
      {
        name: 'card',
        in: 'query',
        description: 'Up to six fields that cards tell beside what all of them do, commas between.',
        schema: { type: 'string', maxLength: 400 },
      },
      {
        name: 'cursor',
        in: 'query',
        description: 'A column’s `nextCursor`, with that column as the only `stage`: its next cards.',
        schema: { type: 'string', maxLength: 6000 },
      },
    ],
    responses: {
      200: {
        description: 'The board.',
        content: { 'application/json': { schema: refTo('schemas', 'Board') } },
      },
      ...refusalsOf(401, 404, 422, 429, 500, 503),
    },
  },
}
