import { expect, test } from 'vitest'
import { contract } from '../support/contract'
test('x', () => {
  expect(Object.keys(contract.paths).length).toBeGreaterThan(3)
})
