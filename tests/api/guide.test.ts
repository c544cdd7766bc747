import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Answer, holds } from '../support/api'
import { openApiDocument } from '@/lib/server/openapi/document'
import { curl } from '../support/curl'
import { bearerOf, HOME, serveFrom } from '../support/door'
import { freshStore } from '../support/store'
import { makeWorld } from '../support/world'

const guide = readFileSync(join(import.meta.dirname, '../../docs/api.md'), 'utf8')
const blocks = [...guide.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, kind = '', text = '']) => ({
  kind,
  text,
}))
const variables: Record<string, string> = { LOUDOU: HOME }

beforeAll(async () => {
  const { store } = await freshStore()
  await makeWorld(store)
  serveFrom(store)
  variables.TOKEN = (await bearerOf(store, 'rep')).authorization.replace('Bearer ', '')
})

test('every example of the guide does what it says', async () => {
  let run = 0
  for (const [place, { kind, text }] of blocks.entries()) {
    if (kind !== 'sh') continue
    const [command = '', remark] = text.split('\n# ')
    const response = await curl(command, variables)
    const body = (await response.json()) as Record<string, unknown>
    const path = /\$LOUDOU([^"?]*)/.exec(command)?.[1] ?? ''
    const method = /-X (\w+)/.exec(command)?.[1] ?? (command.includes(' -d ') ? 'POST' : 'GET')
    const url = new URL(HOME + path.replace(/\$\w+/g, 'x'))
    holds(method, url, null, {
      status: response.status,
      headers: response.headers,
      body: body as Answer['body'],
    })
    const answered = blocks[place + 1]
    expect(answered?.kind, command).toBe('json')
    expect(body, command).toMatchObject(asSaid(JSON.parse(answered?.text ?? ''), body) as object)
    const [, key = '', name = ''] = /its (\w+) is (\w+)/.exec(remark ?? '') ?? []
    if (name) variables[name] = String(body[key])
    run++
  }
  expect(run).toBeGreaterThan(8)
})

test('the guide names every act and nothing that there is not', () => {
  const named = [...guide.matchAll(/`(?:GET |POST )?\/([\w-]+)\/\{id\}\/([\w-]+)`/g)].map(
    ([, records, verb]) => `/${records}/{id}/${verb}`,
  )
  const document = JSON.parse(JSON.stringify(openApiDocument())) as { paths: object }
  // What every kind of record has is told once.
  expect(guide).toContain('`GET /{records}/{id}/sight`')
  expect([...new Set(named)].sort()).toEqual(
    Object.keys(document.paths)
      .filter((path) => path.split('/').length === 4 && !path.endsWith('/sight'))
      .sort(),
  )
})

/** Of a list, the guide shows the beginning. */
function asSaid(said: unknown, body: unknown): unknown {
  if (Array.isArray(said))
    return [
      ...said.map((each, place) => asSaid(each, (body as unknown[])[place])),
      ...(body as unknown[]).slice(said.length),
    ]
  if (typeof said !== 'object' || said === null) return said
  return Object.fromEntries(
    Object.entries(said).map(([key, value]) => [
      key,
      asSaid(value, (body as Record<string, unknown> | null)?.[key]),
    ]),
  )
}
