import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoBase } from './base'
import { demoCreditCode } from './credit-codes'
import { demoCustomers } from './customers'
import { chineseCities } from './words/cities'

const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Verifies as GB 32100 words it: weights 3^(i−1) mod 31, the sum of all with the check character a multiple of 31. */
function holds(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  let [weight, sum] = [1, 0]
  for (const letter of code.slice(0, 17)) {
    sum += weight * letters.indexOf(letter)
    weight = (weight * 3) % 31
  }
  return (sum + letters.indexOf(code.slice(17))) % 31 === 0
}

test('the check itself accepts a published code and refuses it with one character changed', () => {
  expect(holds('91350100M000100Y43')).toBe(true)
  expect(holds('91350100M000100Y44')).toBe(false)
})

test('credit codes of any company pass the checksum and differ from each other', () => {
  const places = chineseCities.map(({ code }) => code)
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.nat(1e8), (place, serial) => {
      expect(holds(demoCreditCode(place, serial))).toBe(true)
      expect(demoCreditCode(place, serial)).not.toBe(demoCreditCode(place, serial + 1))
    }),
  )
})

test('Chinese companies mostly have a credit code, persons and Western companies never', () => {
  const options = {
    opportunities: 3500,
    seed: 'codes',
    now: Date.parse('2026-07-23T06:30:00Z'),
    timeZone: 'Asia/Shanghai',
  }
  const customers = [...demoCustomers(options, demoBase(options))]
  const [chinese, others] = [
    customers.filter(({ kind, country }) => kind === 'company' && country === 'CN'),
    customers.filter(({ kind, country }) => kind === 'person' || country !== 'CN'),
  ]
  const codes = chinese.map(({ creditCode }) => creditCode).filter((code) => code !== null)
  expect(codes.length).toBeGreaterThan(chinese.length * 0.9)
  expect(codes.every(holds)).toBe(true)
  expect(new Set(codes).size).toBe(codes.length)
  expect(others.every(({ creditCode }) => creditCode === null)).toBe(true)
})
