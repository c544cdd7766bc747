import { createServer, get, type IncomingMessage } from 'node:http'
import { type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { onClose, onStop } from '@/lib/server/stopping'
import { gracefulStop } from './stop.mjs'

const ask = (port: number, path: string) =>
  new Promise<IncomingMessage>((answered, failed) => {
    get({ port, host: '127.0.0.1', path }, answered).on('error', failed)
  })

test('a stop ends fifty live streams, finishes a request under way, and runs its hooks in order', async () => {
  const done: string[] = []
  const server = createServer((req, res) => {
    if (req.url === '/live') {
      res.setHeader('content-type', 'text/event-stream')
      return res.write('data: x\n\n')
    }
    return setTimeout(() => res.end('whole', () => done.push('answered')), 300)
  })
  const stop = gracefulStop(server)
  onStop(() => void done.push('stop'))
  onClose(() => void done.push('close'))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const streams = await Promise.all(Array.from({ length: 50 }, () => ask(port, '/live')))
  const ended = streams.map(
    (stream) => new Promise((over) => stream.on('close', over).on('error', over).resume()),
  )
  const slow = ask(port, '/slow').then(async (answer) => {
    let text = ''
    for await (const chunk of answer) text += String(chunk)
    return text
  })
  await new Promise((wait) => setTimeout(wait, 50))
  const began = performance.now()
  await stop()
  await Promise.all(ended)
  expect(await slow).toBe('whole')
  expect(performance.now() - began).toBeLessThan(2000)
  expect(done).toEqual(['stop', 'answered', 'close'])
})
