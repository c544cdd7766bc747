import { MOST_ROWS } from '@/lib/queries/list-records'
import { referencesOf } from '@/lib/queries/projection'
import { descriptions } from '@/lib/records/all'
import type { JsonSchema } from '@/lib/records/kinds/kind'
import type { RecordName } from '@/lib/records/names'
import { refTo, schemaName } from './naming'
import { exampleFor } from './examples'
import { moneyFields } from './record-schemas'

/** Parameters that mean the same everywhere. */
export const parameters = {
  Id: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'The record’s id.',
    schema: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[0-9A-Za-z-]+$' },
  },
  Person: {
    name: 'person',
    in: 'query',
    description: 'Whom it is asked about: a person’s id. Yourself where it is left out.',
    schema: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[0-9A-Za-z-]+$' },
  },
  Query: {
    name: 'q',
    in: 'query',
    description: 'Words to find, in any order: in the name, its pinyin, its initials, a phone’s last digits.',
    schema: { type: 'string', maxLength: 200 },
    example: 'zncc',
  },
  Limit: {
    name: 'limit',
    in: 'query',
    description: 'How many at most.',
    schema: { type: 'integer', minimum: 1, maximum: MOST_ROWS, default: 50 },
  },
  Cursor: {
    name: 'cursor',
    in: 'query',
    description:
      '`nextCursor` of the page before, with the same filter and sort. Rows that come and go between two pages shift nothing.',
    schema: { type: 'string', maxLength: 6000 },
  },
  Count: {
    name: 'count',
    in: 'query',
    description: 'Whether to say how many there are on all pages (`total`).',
    schema: { type: 'boolean', default: false },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description:
      'The ETag of the record that you saw. If it was changed since, nothing is written and the answer is 409 `conflict`, with who and when.',
    schema: { type: 'string', pattern: '^(\\*|(W/)?"\\d{1,15}")$' },
    example: '"3"',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Any text of your own, new for each thing you want done. The same request with the same key has one effect and one answer, however often it is sent within two days.',
    schema: { type: 'string', maxLength: 200 },
    example: 'b1946ac9-2f6e-4b8e-9d0a-7c1f5d3e8a42',
  },
} as const satisfies Record<string, { name: string; in: string; schema: JsonSchema; [more: string]: unknown }>

/** Points to a parameter that means the same everywhere. */
export function parameter(name: keyof typeof parameters) {
  return refTo('parameters', name)
}

/** Gives the parameters of a list: what it is narrowed to, its order, its page, and what is reckoned over all of it. */
export function listParameters(record: RecordName): object[] {
  const { fields, sort } = descriptions[record]
  const sortable = Object.keys(fields).filter((name) => fields[name]?.isSortable)
  const money = moneyFields(record)
  const one = `-?(${sortable.join('|')})`
  const sums = {
    name: 'sums',
    in: 'query',
    description: 'Fields to add up over the whole result, one sum for each currency.',
    style: 'form',
    explode: false,
    schema: { type: 'array', items: { enum: money } },
    example: money,
  }
  return [
    filterParameter(record),
    parameter('Query'),
    {
      name: 'sort',
      in: 'query',
      description: `Up to four fields, a minus for the falling ones: ${sortable.map((name) => `\`${name}\``).join(', ')}. Empty values come last either way.`,
      schema: { type: 'string', pattern: `^${one}(,${one}){0,3}$`, default: sort },
      example: sort,
    },
    parameter('Limit'),
    parameter('Cursor'),
    parameter('Count'),
    ...(money.length > 0 ? [sums] : []),
    ...projectionParameters(record),
  ]
}

/** Gives the parameters that say which part of a record is wanted, and which of those it refers to. */
export function projectionParameters(record: RecordName): object[] {
  const { fields, title } = descriptions[record]
  const references = referencesOf(record)
  const names = (name: string, description: string, among: string[], example: string[]) => ({
    ...{ name, in: 'query', description, style: 'form', explode: false, example },
    schema: { type: 'array', items: { enum: among } },
  })
  return [
    names('fields', 'Only these fields; `id` and `version` come always.', Object.keys(fields), [title]),
    ...(references.length > 0
      ? [
          names('expand', 'References whose records come along under `expanded`.', references, [
            references[0] ?? '',
          ]),
        ]
      : []),
  ]
}

/** Gives the parameter that carries a filter tree as JSON. */
export function filterParameter(record: RecordName): object {
  const { fields, title } = descriptions[record]
  // What is called by a code of some kind has no part to look for.
  const named =
    fields[title]?.kind === 'text'
      ? { field: title, op: 'contains', value: '智能' }
      : { field: title, op: 'is', value: exampleFor(record)[title] }
  return {
    name: 'filter',
    in: 'query',
    description:
      'A filter tree as JSON, percent-encoded. "is not X" includes the empty; comparisons by order leave it out.',
    content: {
      'application/json': {
        schema: refTo('schemas', `${schemaName(record)}Filter`),
        example: {
          and: [named, ...('ownerId' in fields ? [{ field: 'ownerId', op: 'is_not_empty' }] : [])],
        },
      },
    },
  }
}
