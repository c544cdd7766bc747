import { descriptions } from '@/lib/records/all'
import type { Field } from '@/lib/records/field'
import { counted } from '@/lib/records/filter/counted'
import { isPart } from '@/lib/records/filter/parse'
import { ME, namedPeriods, TEAM } from '@/lib/records/filter/relative'
import type { JsonSchema, Operator } from '@/lib/records/kinds/kind'
import { operators } from '@/lib/records/kinds/operators'
import type { RecordName } from '@/lib/records/names'
import { pointingTo } from '@/lib/records/relations'
import { takenBy } from './field-schema'
import { pluralWords, refTo, schemaName } from './naming'
import { moneyFields } from './record-schemas'

const MANY: readonly Operator[] = ['in', 'not_in']
const EMPTY: readonly Operator[] = ['is_empty', 'is_not_empty']
const ORDER: readonly Operator[] = ['gt', 'gte', 'lt', 'lte']
/** A day reckoned from the day of asking. */
const RELATIVE: JsonSchema = {
  type: 'object',
  properties: { days: { type: 'integer', minimum: -36_500, maximum: 36_500 } },
  required: ['days'],
  additionalProperties: false,
}

/** Gives the schema of the filter tree over one kind of record: it points to itself, and knows each field's operators. */
export function filterSchema(record: RecordName): Record<string, JsonSchema> {
  const name = `${schemaName(record)}Filter`
  const self = refTo('schemas', name)
  const branch = (key: string, schema: JsonSchema, description: string): JsonSchema => ({
    type: 'object',
    properties: { [key]: schema },
    required: [key],
    additionalProperties: false,
    description,
  })
  return {
    [name]: {
      description: `Which ${pluralWords(record)}: comparisons, joined by and, or and not. At most 8 levels and 200 nodes.`,
      anyOf: [
        branch('and', { type: 'array', items: self }, 'All of these hold; of none, always.'),
        branch('or', { type: 'array', items: self }, 'One of these holds; of none, never.'),
        branch('not', self, 'This does not hold.'),
        ...comparisons(record),
        ...relatedSchemas(record),
      ],
    },
  }
}

/** How many of another kind belong to it, or what they come to. */
function relatedSchemas(record: RecordName): JsonSchema[] {
  return pointingTo(record).map(({ related, by }) => {
    const sums = moneyFields(related)
    const sum = {
      type: 'object',
      properties: { sum: { enum: sums }, currency: { type: 'string', pattern: '^[A-Z]{3}$' } },
      required: ['sum'],
      additionalProperties: false,
    }
    return {
      type: 'object',
      description: `How many ${pluralWords(related)} that you may see belong to it, or what their amounts in one currency come to.`,
      properties: {
        related: { const: related },
        by: { const: by },
        where: refTo('schemas', `${schemaName(related)}Filter`),
        measure: sums.length > 0 ? { anyOf: [{ const: 'count' }, sum] } : { const: 'count' },
        op: { enum: [...counted] },
        value: { type: 'integer' },
      },
      required: ['related', 'by', 'op', 'value'],
      additionalProperties: false,
    }
  })
}

/** One schema for all fields that compare alike. */
function comparisons(record: RecordName): JsonSchema[] {
  const alike = new Map<string, string[]>()
  for (const [name, field] of Object.entries(descriptions[record].fields)) {
    const key = JSON.stringify(tests(field))
    alike.set(key, [...(alike.get(key) ?? []), name])
  }
  return [...alike].flatMap(([key, names]) =>
    (JSON.parse(key) as JsonSchema[]).map((test) => ({
      type: 'object',
      properties: { field: { enum: names }, ...(test.properties as object) },
      required: ['field', ...(test.required as string[])],
      additionalProperties: false,
    })),
  )
}

/** Without words, so that fields that compare alike are alike. */
function takenAsValue(field: Field): JsonSchema {
  const { description: _, examples: _examples, ...value } = takenBy(field)
  return value
}

function oneOrMore(value: JsonSchema): JsonSchema {
  return { anyOf: [value, { type: 'array', items: value, maxItems: 1000 }] }
}

function tests(field: Field): JsonSchema[] {
  const own = operators[field.kind]
  const isUser = field.refersTo === 'user'
  const isTime = field.kind === 'day' || field.kind === 'instant'
  const value = isUser ? { anyOf: [takenAsValue(field), { const: ME }] } : takenAsValue(field)
  const listed = isUser ? { anyOf: [takenAsValue(field), { enum: [ME, TEAM] }] } : value
  const isOrdered = (op: Operator) => isTime && ORDER.includes(op)
  const known = [...MANY, ...EMPTY, 'within']
  const one = own.filter((op) => !isPart(op) && !known.includes(op) && !isOrdered(op))
  const groups: [readonly Operator[], JsonSchema | null][] = [
    [one, value],
    [own.filter(isOrdered), { anyOf: [value, RELATIVE] }],
    [
      own.filter((op) => op === 'within'),
      field.kind === 'region' ? oneOrMore(value) : { enum: [...namedPeriods] },
    ],
    [own.filter((op) => MANY.includes(op)), { type: 'array', items: listed, maxItems: 1000 }],
    // A part of a text is any line of text.
    [own.filter(isPart), takenAsValue({ kind: 'text', label: '' })],
    [own.filter((op) => EMPTY.includes(op)), null],
  ]
  return groups
    .filter(([ops]) => ops.length > 0)
    .map(([ops, schema]) => ({
      properties: { op: { enum: [...ops] }, ...(schema ? { value: schema } : {}) },
      required: schema ? ['op', 'value'] : ['op'],
    }))
}
