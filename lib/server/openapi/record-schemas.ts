import type { Actor } from '@/lib/access/actor'
import { noDepartures } from '@/lib/access/departures'
import { defaultsOf } from '@/lib/commands/defaults'
import { referencesOf } from '@/lib/queries/projection'
import { descriptions } from '@/lib/records/all'
import { editableFields, type Values } from '@/lib/records/input'
import type { JsonSchema } from '@/lib/records/kinds/kind'
import type { RecordName } from '@/lib/records/names'
import { acceptedSchema, answeredSchema } from './field-schema'
import { pluralWords, refTo, schemaName, singularWords } from './naming'
import { exampleFor } from './examples'
import { recordWords } from './record-words'

/** Fields that only creation takes, though nobody edits them. */
const ONLY_NEW: Partial<Record<RecordName, readonly string[]>> = { opportunity: ['pipelineId', 'stageId'] }

/** Gives the schemas of one kind of record: as answered, as made, as changed, and a page of them. */
export function recordSchemas(record: RecordName): Record<string, JsonSchema> {
  const name = schemaName(record)
  return {
    [name]: answered(record),
    [`${name}Part`]: part(record),
    [`New${name}`]: made(record),
    [`${name}Changes`]: changed(record),
    [`${name}List`]: listed(record),
  }
}

function answered(record: RecordName): JsonSchema {
  const { fields } = descriptions[record]
  return {
    type: 'object',
    description: recordWords(record),
    properties: answeredProperties(record),
    // What is hidden from some is not always there.
    required: Object.keys(fields).filter((name) => !fields[name]?.hiddenFrom?.length),
  }
}

function part(record: RecordName): JsonSchema {
  return {
    type: 'object',
    description: `The fields of a ${singularWords(record)} that were asked for by \`fields\`, with its id and version.`,
    properties: answeredProperties(record),
    required: ['id', 'version'],
  }
}

function answeredProperties(record: RecordName): Record<string, JsonSchema> {
  const { fields } = descriptions[record]
  const own = Object.keys(fields).map((name) => [name, answeredSchema(record, name)] as const)
  const expanded = referencesOf(record).map((name) => [name, expandedSchema(record, name)] as const)
  return {
    ...Object.fromEntries(own),
    ...(expanded.length > 0 && {
      expanded: {
        type: 'object',
        description: 'Where asked by `expand`: the records that it refers to.',
        properties: Object.fromEntries(expanded),
      },
    }),
  }
}

function expandedSchema(record: RecordName, name: string): JsonSchema {
  const { refersTo, kind } = descriptions[record].fields[name] ?? {}
  if (!refersTo) throw new Error(`${record}.${name} refers to nothing`)
  const schema = refTo('schemas', schemaName(refersTo))
  return kind === 'references'
    ? { type: 'array', items: schema, description: 'Those that are in your sight.' }
    : {
        anyOf: [schema, { type: 'null' }],
        description: 'Null where it is empty, deleted or out of your sight.',
      }
}

function made(record: RecordName): JsonSchema {
  const { fields } = descriptions[record]
  const names = [...editable(record), ...(ONLY_NEW[record] ?? [])]
  const given = defaultsOf(record, someone('a'))
  const always = defaultsOf(record, someone('b'))
  const schemaFor = (name: string) => {
    const isFixed = name in given && given[name] === always[name] && typeof given[name] !== 'object'
    return { ...acceptedSchema(record, name), ...(isFixed ? { default: given[name] } : {}) }
  }
  return {
    type: 'object',
    description: `What a new ${singularWords(record)} holds; fields that are left out are empty or have their defaults.`,
    properties: Object.fromEntries(names.map((name) => [name, schemaFor(name)])),
    required: names.filter((name) => fields[name]?.isRequired && !(name in given)),
    additionalProperties: false,
    examples: [exampleOf(record)],
  }
}

function changed(record: RecordName): JsonSchema {
  return {
    type: 'object',
    description: 'The fields to change; all others stay as they are. Null empties a field.',
    properties: Object.fromEntries(
      editable(record)
        .filter((name) => !descriptions[record].fields[name]?.isFixed)
        .map((name) => [name, acceptedSchema(record, name)]),
    ),
    additionalProperties: false,
  }
}

function listed(record: RecordName): JsonSchema {
  const money = moneyFields(record)
  const sums: JsonSchema = {
    type: 'object',
    description:
      'Where asked: field → currency → sum over the whole result, in minor units. Empty amounts are left out.',
    properties: Object.fromEntries(
      money.map((name) => [name, { type: 'object', additionalProperties: { type: 'integer' } }]),
    ),
  }
  return {
    type: 'object',
    description: `A page of ${pluralWords(record)}.`,
    properties: {
      data: { type: 'array', items: wholeOrPart(record) },
      nextCursor: {
        type: ['string', 'null'],
        description: 'Send it as `cursor` for the next page; null on the last one.',
      },
      total: { type: 'integer', minimum: 0, description: 'Where asked: how many there are on all pages.' },
      ...(money.length > 0 ? { sums } : {}),
    },
    required: ['data', 'nextCursor'],
  }
}

/** Gives the schema of a record that may have been asked for in part. */
export function wholeOrPart(record: RecordName): JsonSchema {
  return { anyOf: [refTo('schemas', schemaName(record)), refTo('schemas', `${schemaName(record)}Part`)] }
}

/** Lists the fields of a record that can be added up. */
export function moneyFields(record: RecordName): string[] {
  const { fields } = descriptions[record]
  return Object.keys(fields).filter((name) => fields[name]?.kind === 'money')
}

/** Gives what a new record holds, for the guide: of the fields that the reader may fill in. */
export function exampleOf(record: RecordName): Values {
  const names = [...editable(record), ...(ONLY_NEW[record] ?? [])]
  return Object.fromEntries(Object.entries(exampleFor(record)).filter(([name]) => names.includes(name)))
}

function editable(record: RecordName): string[] {
  const description = descriptions[record]
  return editableFields(description, new Set(Object.keys(description.fields)))
}

/** Somebody to ask for defaults: those that two different people share depend on nobody. */
function someone(of: 'a' | 'b'): Actor & Values {
  return {
    userId: of,
    name: of,
    role: 'owner',
    departures: noDepartures,
    language: of === 'a' ? 'en' : 'zh-CN',
    team: [of],
    timeZone: 'UTC',
    currency: of === 'a' ? 'CNY' : 'EUR',
    currencies: [],
    now: of === 'a' ? 0 : 1,
  }
}
