import { expect, test } from 'vitest'
import { preferenceAttributes, readPreferences } from './preferences'
import { keptCookie } from '@/lib/i18n/language-cookie'

test('no cookie means follow the system', () => {
  const chosen = readPreferences(() => undefined)
  expect(chosen).toEqual({ theme: 'system', density: 'comfortable', rail: 'auto', shortcuts: 'on' })
  expect(preferenceAttributes(chosen)['data-theme']).toBeUndefined()
})

test('a known choice is carried on the page', () => {
  const jar: Record<string, string> = {
    loudou_theme: 'dark',
    loudou_density: 'compact',
    loudou_rail: 'folded',
  }
  expect(preferenceAttributes(readPreferences((name) => jar[name]))).toEqual({
    'data-theme': 'dark',
    'data-density': 'compact',
    'data-rail': 'folded',
    'data-shortcuts': 'on',
  })
})

test('a forged cookie value never reaches the page', () => {
  expect(readPreferences(() => '"><script>').theme).toBe('system')
})

test('the cookie is secure exactly where the page is', () => {
  expect(keptCookie('loudou_theme', 'dark', true)).toContain('; Secure')
  expect(keptCookie('loudou_theme', 'dark', false)).not.toContain('Secure')
})
