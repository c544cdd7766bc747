import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js'
import { isDay } from '@/lib/domain/days'
import { openApiDocument } from '@/lib/server/openapi/document'

type Json = Record<string, unknown>
interface Media {
  schema: Json
  example?: unknown
}
export interface Operation {
  operationId: string
  parameters?: Json[]
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, Json>
}

/** The document as a strict reader takes it: answers that hold more than it names are wrong. */
export const contract = closed(openApiDocument(), '') as ReturnType<typeof openApiDocument>

const ajv = new Ajv2020({ strict: false, allErrors: true, inlineRefs: false })
for (const format of ['int64', 'date-time']) ajv.addFormat(format, true)
ajv.addFormat('date', isDay)
ajv.addSchema({ $id: 'https://loudou.test/doc', ...contract })
const compiled = new Map<string, ValidateFunction>()

/** Says what is wrong with a value by the schema at a place of the document; null where nothing is. */
export function faultAt(place: string[], value: unknown): string | null {
  const pointer = place
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')
  let validate = compiled.get(pointer)
  if (!validate)
    compiled.set(pointer, (validate = ajv.compile({ $ref: `https://loudou.test/doc#/${pointer}` })))
  return validate(value) ? null : ajv.errorsText(validate.errors, { dataVar: '' })
}

/** Finds the operation that a request is: its template and method; null where the document has none. */
export function operationOf(method: string, pathname: string): { path: string; method: string } | null {
  const own = pathname.replace(/^\/api\/v1/, '')
  const candidates = Object.keys(contract.paths).filter((path) =>
    new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(own),
  )
  const path = candidates.find((each) => contract.paths[each]?.[method.toLowerCase()])
  return path ? { path, method: method.toLowerCase() } : null
}

/** Follows a reference of the document. */
export function resolved<T = Json>(value: unknown): { value: T; place: string[] | null } {
  const reference = (value as { $ref?: string }).$ref
  if (!reference) return { value: value as T, place: null }
  const place = reference.slice(2).split('/')
  return { value: place.reduce<unknown>((at, key) => (at as Json)[key], contract) as T, place }
}

/**
 * Closes every object where it is used as a whole: what a schema does not name must not be there. Parts of an allOf, and
 * the named schemas themselves, which may become such parts, stay open.
 */
function closed(node: unknown, at: string): unknown {
  if (Array.isArray(node)) return node.map((each) => closed(each, at))
  if (typeof node !== 'object' || node === null) return node
  const copy: Json = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      // Below `schemas` the keys are names.
      key === 'example' || key === 'examples' ? value : closed(value, at === 'schemas' ? 'named' : key),
    ]),
  )
  const isUse = typeof copy.$ref === 'string' && copy.$ref.startsWith('#/components/schemas/')
  const isObject = copy.type === 'object' && 'properties' in copy
  if (
    at !== 'allOf' &&
    at !== 'named' &&
    (isUse || isObject || 'allOf' in copy) &&
    !('additionalProperties' in copy)
  )
    copy.unevaluatedProperties = false
  return copy
}
