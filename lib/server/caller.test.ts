import { afterEach, expect, test, vi } from 'vitest'
import { callerOf } from './caller'

afterEach(() => vi.unstubAllEnvs())

const headers = new Headers({ 'x-loudou-peer': '192.0.2.1', 'x-loudou-local': '1', 'x-request-id': 'abc' })

test('our own server is believed', () => {
  vi.stubEnv('LOUDOU_SERVED', '1')
  expect(callerOf(headers)).toEqual({ address: '192.0.2.1', local: true, requestId: 'abc' })
})

test('the same words from a client are not', () => {
  vi.stubEnv('LOUDOU_SERVED', '')
  const caller = callerOf(headers)
  expect(caller).toMatchObject({ address: 'unknown', local: false })
  expect(caller.requestId).not.toBe('abc')
})
