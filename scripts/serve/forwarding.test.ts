import { expect, test } from 'vitest'
import { settleHeaders, trustedProxies } from './forwarding.mjs'

type Headers = Record<string, string>

function settle(remoteAddress: string, headers: Headers, { trust = '', loopback = true } = {}): Headers {
  const req = { headers: { host: '127.0.0.1:3000', ...headers }, socket: { remoteAddress } }
  const options = { trusted: trustedProxies(trust), loopback, url: 'http://127.0.0.1:3000' }
  settleHeaders(req, options)
  return req.headers
}

test('a client cannot say where it comes from', () => {
  const forged = {
    'x-forwarded-for': '1.1.1.1',
    'x-real-ip': '1.1.1.1',
    forwarded: 'for=1.1.1.1',
    'x-loudou-peer': '1.1.1.1',
  }
  const settled = settle('203.0.113.9', { ...forged, 'x-forwarded-proto': 'https', 'x-nonce': 'mine' })
  expect(settled).toMatchObject({
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': '127.0.0.1:3000',
    'x-loudou-peer': '203.0.113.9',
    'x-loudou-local': '0',
  })
  for (const name of ['x-real-ip', 'forwarded', 'x-nonce']) expect(settled).not.toHaveProperty(name)
})

test('a trusted proxy is believed, but only as far as it saw', () => {
  const headers = {
    'x-forwarded-for': '6.6.6.6, 198.51.100.7, 10.0.0.2',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'crm.example.com',
  }
  expect(settle('::ffff:10.0.0.1', headers, { trust: '10.0.0.0/8' })).toMatchObject({
    'x-loudou-peer': '198.51.100.7',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'crm.example.com',
  })
})

test('nonsense from a trusted proxy falls back to the proxy itself', () => {
  const headers = {
    'x-forwarded-for': 'unknown',
    'x-forwarded-host': 'a b<c>',
    'x-forwarded-proto': 'gopher',
  }
  expect(settle('10.0.0.1', headers, { trust: '10.0.0.1' })).toMatchObject({
    'x-loudou-peer': '10.0.0.1',
    'x-forwarded-host': '127.0.0.1:3000',
    'x-forwarded-proto': 'http',
  })
})

test('a request is local only on loopback, unforwarded, and under a local name', () => {
  expect(settle('127.0.0.1', {})['x-loudou-local']).toBe('1')
  expect(settle('::1', { host: '[::1]:3000' })['x-loudou-local']).toBe('1')
  expect(settle('127.0.0.1', { host: 'rebound.example.com' })['x-loudou-local']).toBe('0')
  expect(settle('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' })['x-loudou-local']).toBe('0')
  expect(settle('127.0.0.1', { via: '1.1 proxy' })['x-loudou-local']).toBe('0')
  expect(settle('127.0.0.1', {}, { loopback: false })['x-loudou-local']).toBe('0')
  expect(settle('192.0.2.1', {})['x-loudou-local']).toBe('0')
})

test('a request id is our own unless a trusted proxy gave a plain one', () => {
  const id = { 'x-request-id': 'abcdef-123456' }
  expect(settle('192.0.2.1', id)['x-request-id']).not.toBe(id['x-request-id'])
  expect(settle('10.0.0.1', id, { trust: '10.0.0.1' })['x-request-id']).toBe(id['x-request-id'])
  expect(settle('10.0.0.1', { 'x-request-id': 'a b' }, { trust: '10.0.0.1' })['x-request-id']).toMatch(
    /^[0-9a-f-]{36}$/,
  )
})
