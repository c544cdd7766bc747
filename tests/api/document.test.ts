import { expect, test } from 'vitest'
import { describedActs } from '@/lib/commands/described-acts'
import { actInputs } from '@/lib/commands/inputs'
import { discussed } from '@/lib/records/discussed'
import { plurals, recordNames, type RecordName } from '@/lib/records/names'
import { openApiDocument } from '@/lib/server/openapi/document'
import { contract, faultAt, resolved } from '../support/contract'
import { HOME } from '../support/door'
import { dispatch, routes } from '../support/routes'

type Json = Record<string, unknown>
const document = openApiDocument()
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation as Json })),
)

/** Every address that a route file serves, with what stands for records and verbs spelt out. */
function spelledOut(path: string): string[] {
  const own = path.replace('/api/v1', '').replaceAll(/\[(id|fileId)\]/g, '{$1}')
  if (own.includes('[verb]'))
    return [...Object.keys(actInputs), ...describedActs].map((name) => {
      const [record, verb] = name.split('.') as [RecordName, string]
      return own.replace('[records]', plurals[record]).replace('[verb]', verb)
    })
  const served = own.includes('/files') ? discussed : recordNames
  return own.includes('[records]') ? served.map((record) => own.replace('[records]', plurals[record])) : [own]
}

test('every route has its entry in the document, and every entry its route', async () => {
  const served: string[] = []
  const ours = routes.filter(({ path }) => path.startsWith('/api/v1/'))
  expect(ours.length).toBeGreaterThanOrEqual(5)
  for (const route of ours) {
    const { OPTIONS } = await route.load()
    const answer = await OPTIONS?.(new Request(HOME, { method: 'OPTIONS' }), { params: Promise.resolve({}) })
    const methods = answer?.headers
      .get('allow')
      ?.split(', ')
      .filter((each) => !['HEAD', 'OPTIONS'].includes(each))
    expect(methods, route.file).toBeDefined()
    for (const path of spelledOut(route.path))
      for (const method of methods ?? []) served.push(`${method} ${path}`)
  }
  expect(operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(
    served.sort(),
  )
})

test('the document is served to everybody, and never in a cookie’s name', async () => {
  const answer = await dispatch(new Request(`${HOME}/api/v1/openapi.json`))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json'])
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(document)))
})

test('every reference leads somewhere', () => {
  const text = JSON.stringify(document)
  const references = [...new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference))]
  expect(references.length).toBeGreaterThan(80)
  expect(references.filter(($ref) => resolved({ $ref }).value === undefined)).toEqual([])
})

test('every operation has an id of its own, a summary, a heading and what it may refuse', () => {
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  const headings = (document.tags as { name: string }[]).map(({ name }) => name)
  for (const { path, method, operation } of operations) {
    expect(operation, `${method} ${path}`).toMatchObject({
      summary: expect.stringMatching(/^[A-Z]/) as string,
    })
    expect(headings).toContain((operation.tags as string[])[0])
    if (path !== '/openapi.json') expect(Object.keys(operation.responses as Json)).toContain('401')
  }
})

test('every parameter, field and kind of record is explained', () => {
  const mute: string[] = []
  for (const { path, method, operation } of operations)
    for (const parameter of (operation.parameters ?? []) as Json[]) {
      const { value } = resolved(parameter)
      if (!value.description) mute.push(`${method} ${path} ${String(value.name)}`)
    }
  for (const record of recordNames) {
    const name = record.charAt(0).toUpperCase() + record.slice(1)
    const schema = document.components.schemas[name] as {
      description: string
      properties: Record<string, Json>
    }
    if (!schema.description) mute.push(name)
    for (const [field, said] of Object.entries(schema.properties))
      if (!said.description && !said.enum && said.type !== 'boolean') mute.push(`${name}.${field}`)
  }
  expect(mute).toEqual([])
})

test('every example is one', () => {
  const seen = examplesIn(contract, [])
  expect(seen.length).toBeGreaterThan(40)
  for (const { place, value } of seen) expect(faultAt(place, value), place.join('/')).toBeNull()
})

/** Finds examples with the place of the schema that they are examples of. */
function examplesIn(node: unknown, place: string[]): { place: string[]; value: unknown }[] {
  if (typeof node !== 'object' || node === null) return []
  const { example, examples, schema, ...rest } = node as Json & { examples?: unknown[] }
  // Where a parameter is sent as text, its schema is of the value; a header's is of the text.
  const own = example === undefined || !schema ? [] : [{ place: [...place, 'schema'], value: example }]
  const listed = Array.isArray(examples) ? examples.map((value) => ({ place, value })) : []
  const deeper = Object.entries({ ...rest, schema }).flatMap(([key, value]) =>
    examplesIn(value, [...place, key]),
  )
  return [...own, ...listed, ...deeper]
}
