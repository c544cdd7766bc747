import { dataFolder } from '../support/data-folder'
import { bearerOf, browserOf, HOME, serveFrom } from '../support/door'
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { count } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { events, files, type Store } from '@/db'
import { keepBytes, placeOf } from '@/lib/outside/files/file-bytes'
import { statusOf } from '@/lib/server/door/problem'
import { refusalOf } from '@/lib/server/door/refusal-of'
import { type Client, clientOf, holds } from '../support/api'
import { dispatch } from '../support/routes'
import { freshStore } from '../support/store'
import { makeWorld } from '../support/world'

let store: Store
let rep: Client
let shown: Record<string, string>
let at: string

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  rep = await clientOf(store, 'rep')
  shown = await bearerOf(store, 'rep')
  const { body } = await rep.post('/opportunities', { name: '智能仓储一期' })
  at = `/opportunities/${body.id}/files`
})

interface Sent {
  name?: string
  headers?: Record<string, string>
  body?: BodyInit | null
}

async function send({ name = '报价.pdf', headers = {}, body = '%PDF-1.7' }: Sent = {}, path = at) {
  const url = new URL(`${HOME}/api/v1${path}?name=${encodeURIComponent(name)}`)
  const init = { method: 'POST', headers: { ...shown, ...headers }, body, duplex: 'half' }
  const response = await dispatch(new Request(url, init))
  const answer = {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown> & { id: string },
  }
  holds('POST', url, null, answer as never)
  return answer
}
const fetched = (path: string, headers = shown, method = 'GET') =>
  dispatch(new Request(`${HOME}/api/v1${path}`, { method, headers }))

/** Everything that lies in the folder, and what the tables say. */
async function left() {
  const folder = join(dataFolder, 'files')
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const rows = await store.read(async (reader) => [
    ...(await reader.select({ n: count() }).from(files)),
    ...(await reader.select({ n: count() }).from(events)),
  ])
  return { bytes: names.filter((name) => name.length > 2).sort(), rows }
}

test('a file comes back byte for byte, as an attachment that no browser runs', async () => {
  const bytes = new Uint8Array(300_000).map((_, index) => (index * 7919) % 256)
  bytes.set(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  const made = await send({ name: '现场 (1)*.png', body: bytes, headers: { 'content-type': 'text/html' } })
  expect([made.status, made.headers.get('location')]).toEqual([201, `/api/v1${at}/${made.body.id}`])
  expect(made.body).toMatchObject({ name: '现场 (1)*.png', type: 'image/png', bytes: 300_000, by: '王敏' })
  const answer = await fetched(`${at}/${made.body.id}`)
  expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-length': '300000',
    'content-disposition': "attachment; filename*=UTF-8''%E7%8E%B0%E5%9C%BA%20%281%29%2A.png",
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  })
  const { body } = await rep.get<{ data: { id: string }[] }>(at)
  expect(body.data.map(({ id }) => id)).toContain(made.body.id)
})

test('a page or a drawing is text to every browser, whatever it is called', async () => {
  for (const [name, body] of [
    ['x.html', '<script>alert(1)</script>'],
    ['x.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ] as const) {
    const made = await send({ name, body })
    const answer = await fetched(`${at}/${made.body.id}`)
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
      'text/plain',
      `attachment; filename*=UTF-8''${name}`,
    ])
    await answer.body?.cancel()
  }
})

test('what did not arrive whole, is too large, or has no name is refused and leaves nothing', async () => {
  const before = await left()
  const streamed = (size: number) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let sent = 0; sent < size; sent += 1_000_000) controller.enqueue(new Uint8Array(1_000_000))
        controller.close()
      },
    })
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(10)),
    pull: (controller) => controller.error(new Error('gone')),
  })
  const refused: [Sent, number, string][] = [
    [{ body: 'abc', headers: { 'content-length': '4' } }, 400, 'malformed_body'],
    [{ body: 'abcde', headers: { 'content-length': '4' } }, 400, 'malformed_body'],
    [{ body: broken }, 400, 'malformed_body'],
    [{ body: 'abc', headers: { 'content-length': '25000001' } }, 413, 'body_too_large'],
    [{ body: streamed(26_000_000) }, 413, 'body_too_large'],
    [{ name: '' }, 422, 'invalid_input'],
    [{ name: 'a\0b' }, 422, 'invalid_input'],
    [{ name: 'a\nb' }, 422, 'invalid_input'],
    [{ name: '长'.repeat(256) }, 422, 'invalid_input'],
  ]
  for (const [sent, status, code] of refused) {
    const answer = await send(sent)
    expect([answer.status, answer.body.code], JSON.stringify(sent.headers ?? sent.name)).toEqual([
      status,
      code,
    ])
  }
  expect(await left()).toEqual(before)
})

test('the same key twice attaches once, and keeps the bytes once', async () => {
  const headers = { 'idempotency-key': 'file-1' }
  const first = await send({ headers, body: 'once' })
  const before = await left()
  const again = await send({ headers, body: 'once' })
  expect([again.status, again.body]).toEqual([201, first.body])
  expect((await send({ headers, body: 'other' })).body.code).toBe('idempotency_mismatch')
  expect(await left()).toEqual(before)
})

test('who may not change the record, or does not see it, leaves nothing; a foreign page neither', async () => {
  const { body } = await send({ body: 'secret' })
  const before = await left()
  for (const [person, mayRead] of [
    ['finance', true],
    ['stranger', false],
  ] as const) {
    const headers = await bearerOf(store, person)
    const [list, one] = [await fetched(at, headers), await fetched(`${at}/${body.id}`, headers)]
    expect([list.status, one.status]).toEqual(mayRead ? [200, 200] : [404, 404])
    await one.body?.cancel()
    expect((await send({ headers })).status).toBe(404)
    expect((await fetched(`${at}/${body.id}`, headers, 'DELETE')).status).toBe(404)
  }
  const ownRecord = await (await clientOf(store, 'stranger')).post('/opportunities', { name: '别处' })
  const across = await fetched(
    `/opportunities/${ownRecord.body.id}/files/${body.id}`,
    await bearerOf(store, 'stranger'),
  )
  expect(across.status).toBe(404)
  for (const path of ['/products/x/files', '/nothing/x/files', `${at.replace('opportunities', 'customers')}`])
    expect((await fetched(path)).status).toBe(404)
  for (const origin of ['https://evil.example', null]) {
    const cookie = await browserOf(store, 'rep', origin)
    const posted = new Request(`${HOME}/api/v1${at}?name=x`, { method: 'POST', headers: cookie, body: 'x' })
    expect((await dispatch(posted)).status).toBe(403)
  }
  expect((await left()).bytes).toEqual(before.bytes)
})

test('a file that was taken off is given out no more, and is again when that is taken back', async () => {
  const { body } = await send({ body: 'x' })
  const gone = await rep.ask('DELETE', `${at}/${body.id}`)
  expect([gone.status, gone.body.id]).toEqual([200, body.id])
  expect((await fetched(`${at}/${body.id}`)).status).toBe(404)
  const undone = await rep.post(`${at.replace('/files', '')}/undo`, { eventId: gone.body.eventId })
  expect(undone.status).toBe(200)
  expect(await (await fetched(`${at}/${body.id}`)).text()).toBe('x')
})

test('a file whose bytes are lost, or not as many as they were, is told so', async () => {
  const { body } = await send({ body: 'will be lost' })
  const place = placeOf(join(dataFolder, 'files'), body.id)
  truncateSync(place, 3)
  expect(await (await fetched(`${at}/${body.id}`)).json()).toMatchObject({ status: 500, code: 'file_lost' })
  rmSync(place)
  expect((await fetched(`${at}/${body.id}`)).status).toBe(500)
})

test('a full disk refuses with 507 and leaves nothing', async () => {
  const folder = join(dataFolder, 'full')
  const place = placeOf(folder, 'file-full')
  mkdirSync(join(place, '..'), { recursive: true })
  // Whatever is written there meets a full disk.
  symlinkSync('/dev/full', `${place}.part`)
  const body = new Response('x'.repeat(100_000)).body
  const fault: unknown = await keepBytes(folder, 'file-full', body, { announced: null, most: 1e6 }).catch(
    (thrown: unknown) => thrown,
  )
  const refused = refusalOf(fault)
  expect([statusOf(refused), refused]).toEqual([
    507,
    { ok: false, refusal: 'store_unwritable', details: { reason: 'full' } },
  ])
  expect(readdirSync(join(place, '..'))).toEqual([])
})
