import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeAt, matchingStep, newSharedSecret, stepOf } from './one-time-code'

/** '12345678901234567890' in base 32: the secret of both documents' test values. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test('codes are those of RFC 4226, appendix D', () => {
  const codes = Array.from({ length: 10 }, (_, counter) => codeAt(SECRET, counter))
  expect(codes).toEqual([
    ...['755224', '287082', '359152', '969429', '338314'],
    ...['254676', '287922', '162583', '399871', '520489'],
  ])
})

test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('at second %i the code is that of RFC 6238, appendix B', (second, code) => {
  expect(codeAt(SECRET, stepOf(second * 1000), 8)).toBe(code)
})

test('a code is taken in its own step and in those beside it, and no further', () => {
  const now = 1_790_000_000_000
  const taken = [-2, -1, 0, 1, 2].map((away) => {
    const code = codeAt(SECRET, stepOf(now) + away)
    return matchingStep(SECRET, code, now, 0) !== null
  })
  expect(taken).toEqual([false, true, true, true, false])
})

test('a code is not taken again, nor an earlier one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60_000, max: 2 ** 41 }), fc.constantFrom(-1, 0, 1), (now, away) => {
      const secret = newSharedSecret()
      const step = stepOf(now) + away
      const found = matchingStep(secret, codeAt(secret, step), now, -1)
      expect(found).not.toBeNull()
      const again = matchingStep(secret, codeAt(secret, found as number), now, found as number)
      expect(again === null || again > (found as number)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('what is no code is none', () => {
  for (const text of ['', '1', '1234567', 'abcdef', '０００００００', '\0'.repeat(6)])
    expect(matchingStep(SECRET, text, 59_000, 0)).toBeNull()
})

test('secrets have 160 bits and are never the same', () => {
  const secrets = Array.from({ length: 50 }, newSharedSecret)
  expect(new Set(secrets).size).toBe(50)
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/)
})
