import { searchedRecords } from '@/lib/queries/palette-search'
import type { JsonSchema } from '@/lib/records/kinds/kind'
import { MOST_OF_A_KIND, USUAL_OF_A_KIND } from '../rest/search-question'
import { refTo } from './naming'
import { refusalsOf } from './problem-responses'

/** What can be searched for. */
export const searchPath = {
  get: {
    operationId: 'search',
    tags: ['Search'],
    summary: 'Search',
    description:
      'Finds records that you may see by what you remember of them: any words of the name, its pinyin or initials, a phone’s first or last digits, an e-mail address, a number. Case, accents, width and traditional characters do not matter; where little is found, a Latin word may have one wrong letter. An opportunity is found by its customer too. The kind with the best hit comes first, and within a kind exact before beginning before initials before inside before a typing error, then what was changed last.',
    parameters: [
      {
        name: 'q',
        in: 'query',
        required: true,
        description: 'Words to find, in any order.',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
        example: 'hwjs',
      },
      {
        name: 'kind',
        in: 'query',
        description: 'Only this kind of record; repeat it for several.',
        style: 'form',
        explode: true,
        schema: { type: 'array', items: { enum: [...searchedRecords] } },
      },
      {
        name: 'limit',
        in: 'query',
        description: 'How many of each kind at most.',
        schema: { type: 'integer', minimum: 1, maximum: MOST_OF_A_KIND, default: USUAL_OF_A_KIND },
      },
    ],
    responses: {
      200: {
        description: 'The hits.',
        content: { 'application/json': { schema: refTo('schemas', 'SearchHits') } },
      },
      ...refusalsOf(401, 422, 429, 500, 503),
    },
  },
}

/** What a search is answered as. */
export const searchSchemas: Record<string, JsonSchema> = {
  SearchHits: {
    type: 'object',
    properties: { data: { type: 'array', items: refTo('schemas', 'SearchHit') } },
    required: ['data'],
  },
  SearchHit: {
    type: 'object',
    properties: {
      record: { enum: [...searchedRecords], description: 'Which kind of record it is.' },
      id: { type: 'string' },
      name: { type: 'string' },
      detail: {
        type: ['string', 'null'],
        description: 'What tells it from others of its name: a customer, a number, a city.',
      },
    },
    required: ['record', 'id', 'name', 'detail'],
  },
}
