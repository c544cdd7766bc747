import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentPolicy, libraryStyles } from './content-policy'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('scripts run by nonce only, in every way a page is served', () => {
  for (const secure of [false, true]) {
    const policy = contentPolicy('abc', { secure })
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(policy).toMatch(/object-src 'none'; base-uri 'none'/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy.includes('upgrade-insecure-requests')).toBe(secure)
  }
})

test('the style sheet that the toasts insert is the one whose hash is allowed', () => {
  const code = readFileSync('node_modules/sonner/dist/index.mjs', 'utf8')
  const text = /__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(code)?.[1] ?? '""'
  expect(libraryStyles).toEqual([hash(''), hash(JSON.parse(text) as string)])
})
