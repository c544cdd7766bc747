import { expect, test } from 'vitest'
import { checkNodeVersion } from './node-version.mjs'

const range = '>=20.19 <21 || >=22.13'

test.each(['20.19.0', '20.20.2', '22.13.0', '24.1.0', '26.0.0'])('Node %s is taken', (version) => {
  expect(() => checkNodeVersion(range, version)).not.toThrow()
})

test.each(['18.20.0', '20.18.9', '21.7.0', '22.12.9'])('Node %s is refused with a sentence', (version) => {
  expect(() => checkNodeVersion(range, version)).toThrow(`this is Node ${version}`)
})
