import type { JsonSchema } from '@/lib/records/kinds/kind'

/** The words that schemas of the document are made of. */
export const textOrNull: JsonSchema = { type: ['string', 'null'] }
export const count: JsonSchema = { type: 'integer', minimum: 0 }

/** Content that is JSON of this schema. */
export const json = (schema: JsonSchema) => ({ content: { 'application/json': { schema } } })

export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items })

/** An object that has all of these. */
export const whole = (properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
})
