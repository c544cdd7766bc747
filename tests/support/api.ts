import { expect } from 'vitest'
import type { Store } from '@/db'
import { faultAt, operationOf, contract, type Operation, resolved } from './contract'
import { bearerOf, HOME } from './door'
import { dispatch } from './routes'
import type { Person } from './world'

// Answers are whatever JSON the API gives; the contract checks them, and a test what it asks for.
export type Body = Record<string, unknown> & { id: string; eventId: string; version: number }
export interface Answer<B = Body> {
  status: number
  headers: Headers
  body: B
}
type Asked = { headers?: Record<string, string>; query?: Record<string, string | string[]> }

/** Somebody who talks to /api/v1 with a token of their own; every answer is held against the document. */
export interface Client {
  ask<B = Body>(method: string, path: string, body?: unknown, asked?: Asked): Promise<Answer<B>>
  get<B = Body>(path: string, query?: Asked['query']): Promise<Answer<B>>
  post<B = Body>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<B>>
  patch<B = Body>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<B>>
}

/** Gives a client that acts as a person of the small world. */
export async function clientOf(store: Store, person: Person): Promise<Client> {
  return clientWith(await bearerOf(store, person))
}

/** Gives a client that shows these headers. */
export function clientWith(shown: Record<string, string>): Client {
  const ask: Client['ask'] = async (method, path, body, { headers = {}, query = {} } = {}) => {
    const url = new URL(`${HOME}/api/v1${path}`)
    for (const [name, value] of Object.entries(query))
      for (const each of [value].flat()) url.searchParams.append(name, each)
    const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
    const type: Record<string, string> = text === null ? {} : { 'content-type': 'application/json' }
    const request = new Request(url, { method, headers: { ...type, ...shown, ...headers }, body: text })
    const response = await dispatch(request)
    const answered = await response.text()
    const answer = { status: response.status, headers: response.headers, body: parsed(answered) as never }
    holds(method, url, text, answer)
    return answer
  }
  return {
    ask,
    get: (path, query = {}) => ask('GET', path, undefined, { query }),
    post: (path, body, headers = {}) => ask('POST', path, body, { headers }),
    patch: (path, body, headers = {}) => ask('PATCH', path, body, { headers }),
  }
}

/** Holds an exchange against the document: the answer always, and what was sent where it was taken. */
export function holds(
  method: string,
  url: URL,
  sent: string | null,
  { status, headers, body }: Answer,
): void {
  const where = `${method} ${url.pathname} → ${status}`
  const found = operationOf(method, url.pathname)
  const type = headers.get('content-type')
  if (!found) {
    expect([401, 404, 405], where).toContain(status)
    expect(type, where).toBe('application/problem+json')
    return expect(faultAt(['components', 'schemas', 'Problem'], body), where).toBeNull()
  }
  const operation = contract.paths[found.path]?.[found.method] as Operation
  const base = ['paths', found.path, found.method]
  const { value: response, place } = resolved(operation.responses[status] ?? {})
  expect(Object.keys(operation.responses), where).toContain(String(status))
  const content = (response.content ?? {}) as Record<string, unknown>
  const media =
    Object.keys(content).find((each) => type?.startsWith(each)) ?? `none of ${Object.keys(content).join()}`
  expect(type, where).toContain(media)
  const at = [...(place ?? [...base, 'responses', String(status)]), 'content', media, 'schema']
  expect(faultAt(at, body), `${where} ${JSON.stringify(body).slice(0, 400)}`).toBeNull()
  if (status >= 400) return expect(body.status, where).toBe(status)
  if ('version' in body) expect(headers.get('etag'), where).toBe(`"${body.version}"`)
  if (sent && operation.requestBody)
    expect(
      faultAt([...base, 'requestBody', 'content', 'application/json', 'schema'], JSON.parse(sent)),
      where,
    ).toBeNull()
  for (const [place, parameter] of (operation.parameters ?? []).entries())
    holdsParameter(parameter, [...base, 'parameters', String(place)], url)
}

function holdsParameter(given: unknown, base: string[], url: URL): void {
  const { value: parameter, place } = resolved(given)
  const { name, content, schema, explode } = parameter as {
    name: string
    content?: object
    schema?: { type?: string }
    explode?: boolean
  }
  if (!url.searchParams.has(name)) return
  const texts = url.searchParams.getAll(name)
  const [text = ''] = texts
  const list = explode === false ? text.split(',') : texts
  const value: unknown =
    content || schema?.type === 'integer' || schema?.type === 'boolean'
      ? JSON.parse(text)
      : schema?.type === 'array'
        ? list
        : text
  const at = [...(place ?? base), ...(content ? ['content', 'application/json', 'schema'] : ['schema'])]
  expect(faultAt(at, value), `${url.pathname}?${name}=${text}`).toBeNull()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
