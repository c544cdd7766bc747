import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditCodeProblem } from '../credit-code'
import { demoBase } from './base'
import { demoCreditCode } from './credit-codes'
import { demoCustomers } from './customers'
import { chineseCities } from './words/cities'

test('credit codes of any company pass the checksum and differ from each other', () => {
  const places = chineseCities.map(({ code }) => code)
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.nat(1e8), (place, serial) => {
      expect(creditCodeProblem(demoCreditCode(place, serial))).toBeNull()
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
  expect(codes.filter((code) => creditCodeProblem(code) !== null)).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
  expect(others.every(({ creditCode }) => creditCode === null)).toBe(true)
})
