import { expect, test } from 'vitest'
import { normalisePhone } from '../phone'
import { accepted } from '../result'
import { demoBase } from './base'
import { demoCustomers } from './customers'
import { customerCount, type DemoOptions } from './options'
import { chineseCities } from './words/cities'

const options: DemoOptions = {
  opportunities: 7000,
  seed: 'demo',
  now: Date.parse('2026-07-23T06:30:00Z'),
  timeZone: 'Asia/Shanghai',
}
const base = demoBase(options)
const customers = [...demoCustomers(options, base)]
const contacts = customers.flatMap((customer) => customer.contacts)

test('there is a customer for every 3.5 opportunities, known by keys and names of their own', () => {
  expect(customers).toHaveLength(customerCount(options))
  expect(new Set(customers.map(({ key }) => key)).size).toBe(customers.length)
  expect(new Set(customers.map(({ name }) => name)).size).toBeGreaterThan(customers.length * 0.99)
})

test('owner, parent, source, industry and tags are all known, and parents come first', () => {
  const owners = new Set(base.users.filter(({ role }) => role === 'rep').map(({ key }) => key))
  const known = new Set([...base.sources, ...base.industries, ...base.tags].map(({ key }) => key))
  const earlier = new Map<string, string>()
  for (const customer of customers) {
    if (customer.ownerKey !== null) expect(owners).toContain(customer.ownerKey)
    if (customer.parentKey !== null) {
      expect(earlier.get(customer.parentKey)).toBe('company')
      expect(customer.kind).toBe('company')
    }
    for (const key of [customer.source, customer.industry, ...customer.tags]) expect(known).toContain(key)
    earlier.set(customer.key, customer.kind)
  }
  expect(customers.filter(({ parentKey }) => parentKey !== null).length).toBeGreaterThan(50)
  expect(customers.filter(({ ownerKey }) => ownerKey === null).length).toBeGreaterThan(50)
})

test('the place of a Chinese customer is a province, a city and a district that belong together', () => {
  for (const customer of customers.filter(({ country }) => country === 'CN')) {
    const city = chineseCities.find((one) => one.city === customer.city && one.province === customer.province)
    expect(city?.districts).toContain(customer.district)
  }
  expect(chineseCities.length).toBeGreaterThanOrEqual(40)
})

test('most customers are Chinese companies; some are Western, some are persons', () => {
  const share = (few: unknown[]) => few.length / customers.length
  expect(share(customers.filter(({ country }) => country !== 'CN'))).toBeCloseTo(0.12, 1)
  expect(share(customers.filter(({ kind }) => kind === 'person'))).toBeCloseTo(0.04, 2)
  expect(customers.every(({ kind, size }) => (kind === 'person') === (size === null))).toBe(true)
})

test('every customer has one primary contact, and contacts have keys of their own', () => {
  for (const customer of customers) {
    expect(customer.contacts.filter(({ isPrimary }) => isPrimary)).toHaveLength(1)
  }
  expect(new Set(contacts.map(({ key }) => key)).size).toBe(contacts.length)
})

test('nobody can be reached: mail and web stay in example domains, phones in numbers kept free', () => {
  for (const { email } of contacts)
    expect(email ?? 'a@example.cn').toMatch(/^[a-z.0-9-]+@([a-z0-9-]+\.)?example\.(com|cn)$/)
  for (const { website } of customers) {
    expect(website ?? 'https://www.a.example.cn').toMatch(/^https:\/\/www\.[a-z0-9-]+\.example\.(com|cn)$/)
  }
  const free =
    /^(1400\d{7}|0\d{2,3}00\d{6}|\+1\d{3}55501\d\d|\+44(207946|161496|131496)0\d{3}|\+49(4066969|8999998|6990009)\d{3}|\+33(46571|19900)\d{4})$/
  for (const { phone } of [...customers, ...contacts]) {
    expect(phone).toMatch(free)
    expect(normalisePhone(phone)).toEqual(accepted(phone))
  }
})

test('two Chinese contacts never share a phone number', () => {
  const phones = contacts.map(({ phone }) => phone).filter((phone) => phone.startsWith('1400'))
  expect(new Set(phones).size).toBe(phones.length)
})

test('no customer was entered after this moment', () => {
  for (const { createdAt } of customers) expect(createdAt).toBeLessThanOrEqual(options.now)
})
