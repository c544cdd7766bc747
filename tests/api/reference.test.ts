import { expect, test } from 'vitest'
import { openApiDocument } from '@/lib/server/openapi/document'
import { apiReference } from '@/lib/server/openapi/reference'

const parts = apiReference('https://crm.example.com')

test('every operation of the document stands in the reference, once', () => {
  const wanted = Object.values(openApiDocument().paths)
    .flatMap((methods) => Object.values(methods))
    .map((operation) => (operation as { operationId: string }).operationId)
  const told = parts.flatMap(({ operations }) => operations.map(({ id }) => id))
  expect(told.sort()).toEqual(wanted.sort())
  expect(new Set(parts.map(({ slug }) => slug)).size).toBe(parts.length)
})

test('a kind of record tells its fields with type, choices and what is required to make one', () => {
  const opportunities = parts.find(({ slug }) => slug === 'opportunities')
  expect(opportunities?.fields.find(({ name }) => name === 'status')).toMatchObject({
    type: 'string',
    choices: ['open', 'won', 'lost', 'on_hold'],
  })
  const create = opportunities?.operations.find(({ id }) => id === 'createOpportunity')
  expect(create?.body.find(({ name }) => name === 'name')?.isRequired).toBe(true)
  expect(create?.parameters.map(({ name }) => name)).toContain('Idempotency-Key (header)')
  expect(create?.answers.map(({ status }) => status)).toEqual(expect.arrayContaining(['201', '422']))
})

test('an example is typed against this installation, and what is quoted stays quoted', () => {
  const all = parts.flatMap(({ operations }) => operations)
  for (const { curl, path } of all) {
    expect(curl).toContain(`https://crm.example.com${path.replace('{id}', '$ID')}`)
    expect(curl.replaceAll("'\\''", '').split("'").length % 2).toBe(1)
  }
  expect(all.find(({ id }) => id === 'getDocument')?.curl).not.toContain('Authorization')
})
