import { type DescribedActName, describedActs, isDescribedAct } from '@/lib/commands/described-acts'
import { type ActName, actInputs } from '@/lib/commands/inputs'
import { en } from '@/lib/i18n/messages/en'
import { descriptions } from '@/lib/records/all'
import type { Field, Fields } from '@/lib/records/field'
import { mayBeEmpty } from '@/lib/records/input'
import { kinds } from '@/lib/records/kinds'
import type { JsonSchema, Kind } from '@/lib/records/kinds/kind'
import { plurals, type RecordName } from '@/lib/records/names'
import { actNamed } from '@/lib/records/offered-acts'
import { actWords } from './act-words'
import { joined, orNull, schemaOf, takenBy } from './field-schema'
import { pluralWords, refTo, schemaName } from './naming'
import { parameter } from './parameters'
import { refusalsOf } from './problem-responses'
import { actExampleFor } from './examples'
import { pluralTag } from './tags'

/** Gives the acts beside editing as paths: POST /opportunities/{id}/move. */
export function actPaths(): Record<string, object> {
  return Object.fromEntries(
    [...(Object.keys(actInputs) as ActName[]), ...describedActs].map((name) => {
      const [record, verb] = name.split('.') as [RecordName, string]
      return [`/${plurals[record]}/{id}/${verb}`, { post: operation(name, record, verb) }]
    }),
  )
}

/** Gives the schemas of what acts take. */
export function actSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries([
    ...(Object.keys(actInputs) as ActName[]).map((name) => [inputName(name), inputSchema(name)]),
    ...describedActs.map((name) => [inputName(name), describedSchema(name)]),
  ]) as Record<string, JsonSchema>
}

function operation(name: ActName | DescribedActName, record: RecordName, verb: string): object {
  const { summary, description, example, isNeeded } = wordsOf(name, record, verb)
  return {
    operationId: `${verb}${schemaName(record)}`,
    tags: [pluralTag(record)],
    summary,
    description,
    parameters: [parameter('Id'), parameter('IfMatch'), parameter('IdempotencyKey')],
    requestBody: {
      required: isNeeded,
      content: { 'application/json': { schema: refTo('schemas', inputName(name)), example } },
    },
    responses: {
      200: {
        description: `One of the ${pluralWords(record)} as it is now, with the event’s id; the ids alone where you see it no longer.`,
        headers: { ETag: refTo('headers', 'ETag') },
        content: { 'application/json': { schema: refTo('schemas', `${schemaName(record)}AfterAct`) } },
      },
      ...refusalsOf(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503, 507),
    },
  }
}

function wordsOf(name: ActName | DescribedActName, record: RecordName, verb: string) {
  if (!isDescribedAct(name)) return { ...actWords[name], isNeeded: !actInputs[name].safeParse({}).success }
  const { fields = {} } = actNamed(record, verb) ?? {}
  const words: Record<string, string> = en[record]
  return {
    summary: words[`act_${verb}`] ?? verb,
    description: `${words[`act_${verb}_about`] ?? ''} 409 \`not_as_it_stands\` where it does not stand as this needs it.`,
    example: actExampleFor(`${record}.${verb}`),
    isNeeded: asksFor(fields),
  }
}

function asksFor(fields: Fields): boolean {
  return Object.values(fields).some(
    ({ isRequired, initial, initially }) => isRequired && initial === undefined && !initially,
  )
}

/** What a described act takes, from its fields. */
function describedSchema(name: DescribedActName): JsonSchema {
  const [record, verb] = name.split('.') as [RecordName, string]
  const { fields = {} } = actNamed(record, verb) ?? {}
  const words: Record<string, string> = en[record]
  const properties = Object.entries(fields).map(([input, field]: [string, Field]) => {
    const { description, ...schema } = takenBy(field)
    const said = [`${words[field.label] ?? input}.`, description].filter(Boolean).join(' ')
    return [input, { ...(mayBeEmpty(field) ? orNull(schema) : schema), description: said }]
  })
  const required = Object.entries(fields)
    .filter(([, field]) => asksFor({ field }))
    .map(([input]) => input)
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as Record<string, JsonSchema>,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}

function inputName(name: ActName | DescribedActName): string {
  const [record, verb = ''] = name.split('.') as [RecordName, string]
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)}${schemaName(record)}`
}

/** What the act checks, joined with what the record's field of the same name asks. */
function inputSchema(name: ActName): JsonSchema {
  const record = name.split('.')[0] as RecordName
  const { properties = {}, ...rest } = schemaOf(actInputs[name])
  const whole = Object.entries(properties as Record<string, JsonSchema>).map(([input, checked]) => {
    const words = actWords[name].inputs?.[input]
    const field = descriptions[record].fields[input]
    const said = field ? (kinds[field.kind] as Kind<unknown>).answered(field) : {}
    const [present, isNullable] = withoutNull(checked)
    const schema = joined(said, present)
    const description = [words, said.description].filter(Boolean).join(' ')
    return [input, { ...(isNullable ? orNull(schema) : schema), ...(description ? { description } : {}) }]
  })
  return { ...rest, properties: Object.fromEntries(whole) as Record<string, JsonSchema> }
}

function withoutNull(schema: JsonSchema): [JsonSchema, boolean] {
  const parts = (schema.anyOf ?? []) as JsonSchema[]
  const [part] = parts.filter(({ type }) => type !== 'null')
  if (part && parts.length === 2) return [part, true]
  if (Array.isArray(schema.type))
    return [{ ...schema, type: schema.type.find((type) => type !== 'null') }, true]
  return [schema, false]
}
