import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchOutside } from './fetch-outside'
import { isPublicAddress } from './public-address'

let server: Server
let origin = ''
let calls = 0

beforeAll(async () => {
  server = createServer((request, answer) => {
    calls++
    if (request.url === '/huge') return answer.end(Buffer.alloc(1_000_001))
    if (request.url === '/away') return answer.writeHead(302, { location: '/plain' }).end()
    if (request.url === '/never') return
    answer.end(`${request.method} ${request.headers['content-length'] ?? ''}`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('the origin that the operator named is called, wherever it is', async () => {
  const answer = await fetchOutside(`${origin}/plain`, { method: 'POST', body: 'four' }, origin)
  expect([answer.status, await answer.text()]).toEqual([200, 'POST 4'])
})

test('a redirect is not followed, and what is too much or too slow is given up', async () => {
  expect((await fetchOutside(`${origin}/away`, {}, origin)).status).toBe(302)
  await expect(fetchOutside(`${origin}/huge`, {}, origin)).rejects.toThrow('size')
  await expect(fetchOutside(`${origin}/never`, {}, origin)).rejects.toThrow()
})

test('nothing else on this machine or around it is called, by address or by name', async () => {
  const before = calls
  const port = new URL(origin).port
  for (const address of [
    `${origin}/plain`,
    `https://127.0.0.1:${port}/`,
    `https://localhost:${port}/`,
    `https://[::1]:${port}/`,
    `https://[::ffff:127.0.0.1]:${port}/`,
    `https://0x7f.1:${port}/`,
    'https://169.254.169.254/latest/meta-data',
    'http://example.com/',
    'file:///etc/passwd',
  ])
    await expect(fetchOutside(address, {}, 'https://id.example.com'), address).rejects.toThrow(
      /^(scheme|address)$/,
    )
  expect(calls).toBe(before)
})

test('addresses of the internet are told from all others', () => {
  for (const open of ['1.1.1.1', '8.8.8.8', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])
    expect(isPublicAddress(open), open).toBe(true)
  for (const closed of [
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.31.255.255'],
    ...['192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:10.0.0.1'],
    ...['fe80::1', 'fd00::1', '64:ff9b::a00:1', '2001:db8::1', '2002:a00:1::', '2001::1', 'ff02::1'],
  ])
    expect(isPublicAddress(closed), closed).toBe(false)
})
