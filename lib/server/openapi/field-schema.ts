import { z } from 'zod'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import type { Field } from '@/lib/records/field'
import { mayBeEmpty } from '@/lib/records/input'
import { kinds } from '@/lib/records/kinds'
import type { JsonSchema, Kind } from '@/lib/records/kinds/kind'
import { isList } from '@/lib/records/kinds/lists'
import { customFieldOf } from '@/lib/records/learned-fields'
import type { RecordName } from '@/lib/records/names'
import { fieldWords } from './field-words'

/** Gives the schema of a field as it is answered: null where the database lets it be empty. */
export function answeredSchema(record: RecordName, name: string): JsonSchema {
  const field = fieldOf(record, name)
  const schema = worded(kindOf(field).answered(field), record, name)
  if (field.isReadOnly) schema.readOnly = true
  return mayAnswerNull(record, name) ? orNull(schema) : schema
}

function mayAnswerNull(record: RecordName, name: string): boolean {
  const custom = customFieldOf(record, name)
  if (custom) return custom.kind !== 'flag' && !isList(custom.kind)
  if (fieldOf(record, name).isApart) return false
  const { notNull, primary } = columnOf(record, name)
  return !notNull && !primary
}

/** Gives the schema of a field as it is taken: what its kind reads, and null where it may be empty. */
export function acceptedSchema(record: RecordName, name: string): JsonSchema {
  const field = fieldOf(record, name)
  const schema = worded(takenBy(field), record, name)
  return mayBeEmpty(field) ? orNull(schema) : schema
}

/** Gives what a field's kind reads: its checks as zod knows them, with what a rule beside them asks. */
export function takenBy(field: Field): JsonSchema {
  const kind = kindOf(field)
  return joined(kind.answered(field), schemaOf(kind.schema(field)))
}

/** Gives a zod schema as JSON Schema of what is sent. */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

/** Joins what is said of an answered value with what is checked of a sent one, which wins and may be of several types. */
export function joined(said: JsonSchema, checked: JsonSchema): JsonSchema {
  if (!('anyOf' in checked)) return { ...said, ...checked }
  const { description, examples } = said
  return { ...checked, ...(description ? { description } : {}), ...(examples ? { examples } : {}) }
}

/** Gives a schema that takes null too. */
export function orNull(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.anyOf))
    return { ...schema, anyOf: [...(schema.anyOf as unknown[]), { type: 'null' }] }
  const choices = Array.isArray(schema.enum) ? { enum: [...(schema.enum as unknown[]), null] } : {}
  return { ...schema, ...choices, type: [schema.type as string, 'null'] }
}

function worded(schema: JsonSchema, record: RecordName, name: string): JsonSchema {
  const words = fieldWords(record, name)
  const own = schema.description
  return { ...schema, ...(words ? { description: own ? `${words} ${own}` : words } : {}) }
}

function fieldOf(record: RecordName, name: string): Field {
  return descriptions[record].fields[name] as Field
}

function kindOf(field: Field): Kind<unknown> {
  return kinds[field.kind]
}
