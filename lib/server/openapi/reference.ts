import type { JsonSchema } from '@/lib/records/kinds/kind'
import { learnedFields } from '@/lib/records/learned-fields'
import { plurals, recordNames } from '@/lib/records/names'
import { openApiDocument } from './document'
import { schemaName } from './naming'
import { pluralTag } from './tags'

/** A value that is sent or answered, in one line. */
export interface ReferenceField {
  name: string
  type: string
  isRequired: boolean
  choices: string[]
  about: string
}

/** One operation, as the reference page shows it. */
export interface ReferenceOperation {
  id: string
  method: string
  path: string
  summary: string
  about: string
  parameters: ReferenceField[]
  body: ReferenceField[]
  curl: string
  answers: { status: string; about: string }[]
}

/** One heading of the document with all that stands under it. */
export interface ReferencePart {
  slug: string
  name: string
  about: string
  /** The fields of the kind of record; none for what is no record. */
  fields: ReferenceField[]
  operations: ReferenceOperation[]
}

interface Operation {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  security?: unknown[]
  parameters?: object[]
  requestBody?: { content: { 'application/json': { schema: JsonSchema; example?: unknown } } }
  responses: Record<string, { description?: string }>
}
interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  schema?: JsonSchema
}
interface Placed {
  path: string
  method: string
  operation: Operation
}
/** Follows a pointer within the document; what is no pointer is given back. */
type Found = <T>(part: T) => T

/** Gives the whole contract as parts of a reference, from the document that programs read; `origin` is where this installation is. */
export function apiReference(origin: string): ReferencePart[] {
  const { mark } = learnedFields()
  if (!known || known.mark !== mark || known.origin !== origin)
    known = { mark, origin, parts: partsOf(origin) }
  return known.parts
}

// Written anew only when the workspace has other fields: it takes longer than a page may.
let known: { mark: string | null; origin: string; parts: ReferencePart[] } | undefined

function partsOf(origin: string): ReferencePart[] {
  const document = openApiDocument()
  const found: Found = <T>(part: T): T => {
    const pointer = (part as { $ref?: string } | null)?.$ref
    if (typeof pointer !== 'string') return part
    const path = pointer.split('/').slice(1)
    return path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document) as T
  }
  const placed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Placed => ({
      path,
      method,
      operation: operation as Operation,
    })),
  )
  return (document.tags as { name: string; description: string }[]).map(({ name, description }) => {
    const record = recordNames.find((each) => pluralTag(each) === name)
    return {
      slug: record ? plurals[record] : name.toLowerCase().replaceAll(' ', '-'),
      name,
      about: description,
      fields: record ? fieldsOf(found, document.components.schemas[schemaName(record)] ?? {}) : [],
      operations: placed
        .filter(({ operation }) => operation.tags.includes(name))
        .map((each) => told(found, origin, each)),
    }
  })
}

function told(found: Found, origin: string, placed: Placed): ReferenceOperation {
  const { path, method, operation } = placed
  const parameters = (operation.parameters ?? []).map((each) => found(each as Parameter))
  const sent = operation.requestBody?.content['application/json']
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path: `/api/v1${path}`,
    summary: operation.summary,
    about: operation.description ?? '',
    parameters: parameters.map((each) => ({
      name: each.in === 'header' ? `${each.name} (header)` : each.name,
      type: each.schema ? typeOf(found, each.schema) : 'JSON',
      isRequired: each.required === true,
      choices: [],
      about: each.description ?? '',
    })),
    body: sent ? fieldsOf(found, sent.schema) : [],
    curl: curlOf(origin, placed, sent?.example),
    answers: Object.entries(operation.responses).map(([status, response]) => ({
      status,
      about: found(response).description ?? '',
    })),
  }
}

function fieldsOf(found: Found, schema: JsonSchema): ReferenceField[] {
  const { properties = {}, required = [] } = found(schema)
  return Object.entries(properties as Record<string, JsonSchema>).map(([name, given]) => {
    const field = found(given)
    return {
      name,
      type: typeOf(found, field),
      isRequired: (required as string[]).includes(name),
      choices: Array.isArray(field.enum) ? field.enum.map(String) : [],
      about: field.description ?? '',
    }
  })
}

/** Tells a type in a word or two: integer, string or null, list of string. */
function typeOf(found: Found, given: JsonSchema): string {
  const schema = found(given)
  if (Array.isArray(schema.anyOf))
    return [...new Set((schema.anyOf as JsonSchema[]).map((each) => typeOf(found, each)))].join(' or ')
  if ('const' in schema) return JSON.stringify(schema.const)
  if (schema.type === 'array')
    return `list of ${typeOf(found, (schema.items as JsonSchema | undefined) ?? {})}`
  const names = [schema.type ?? 'any'].flat().join(' or ')
  return typeof schema.format === 'string' ? `${names} (${schema.format})` : names
}

/** A request as it is typed, against this installation. */
function curlOf(origin: string, { path, method, operation }: Placed, example: unknown): string {
  const verb = method === 'get' ? '' : `-X ${method.toUpperCase()} `
  const parts = [`curl ${verb}"${origin}/api/v1${path.replace('{id}', '$ID')}"`]
  if (operation.security?.length !== 0) parts.push('-H "Authorization: Bearer $TOKEN"')
  if (example !== undefined) {
    // A quotation mark would end the text for the shell.
    const body = JSON.stringify(example).replaceAll("'", "'\\''")
    parts.push('-H "Content-Type: application/json"', `-d '${body}'`)
  }
  return parts.join(' \\\n  ')
}
