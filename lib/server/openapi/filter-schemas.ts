import { descriptions } from '@/lib/records/all'
import type { Field } from '@/lib/records/field'
import { isPart } from '@/lib/records/filter/parse'
import { kinds } from '@/lib/records/kinds'
import type { JsonSchema, Kind, Operator } from '@/lib/records/kinds/kind'
import type { RecordName } from '@/lib/records/names'
import { takenBy } from './field-schema'
import { pluralWords, refTo, schemaName } from './naming'

const MANY: readonly Operator[] = ['in', 'not_in']
const EMPTY: readonly Operator[] = ['is_empty', 'is_not_empty']

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
      ],
    },
  }
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

function tests(field: Field): JsonSchema[] {
  const { operators } = kinds[field.kind] as Kind<unknown>
  const value = takenAsValue(field)
  const one = operators.filter((op) => !isPart(op) && !MANY.includes(op) && !EMPTY.includes(op))
  const groups: [readonly Operator[], JsonSchema | null][] = [
    [one, value],
    [operators.filter((op) => MANY.includes(op)), { type: 'array', items: value, maxItems: 1000 }],
    // A part of a text is any line of text.
    [operators.filter(isPart), takenAsValue({ kind: 'text', label: '' })],
    [operators.filter((op) => EMPTY.includes(op)), null],
  ]
  return groups
    .filter(([ops]) => ops.length > 0)
    .map(([ops, schema]) => ({
      properties: { op: { enum: [...ops] }, ...(schema ? { value: schema } : {}) },
      required: schema ? ['op', 'value'] : ['op'],
    }))
}
