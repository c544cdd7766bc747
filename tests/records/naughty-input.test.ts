import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { customers, type Store } from '@/db'
import { creationOf } from '@/lib/commands/acts'
import { createRecord } from '@/lib/commands/create-record'
import { updateRecord } from '@/lib/commands/update-record'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { getRecord } from '@/lib/queries/get-record'
import { descriptions } from '@/lib/records/all'
import { parseValues } from '@/lib/records/input'
import { recordNames } from '@/lib/records/names'
import { naughtyStrings as naughty, scripts } from '../support/naughty'
import { freshStore } from '../support/store'
import { actorOf, makeWorld } from '../support/world'

const all = (...names: string[]) => ({ visible: new Set(names), settable: new Set(names) })
let store: Store
let actor: Actor

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  actor = await actorOf(store, 'owner')
})

const make = (values: object) =>
  store.write((tx) => createRecord(tx, actor, 'customer', { name: 'x', ...values }))
const storedOf = async (id: string) => {
  const [row] = await store.read((reader) => reader.select().from(customers).where(eq(customers.id, id)))
  return row as typeof customers.$inferSelect
}

test(`long text keeps every naughty string unchanged (${naughty.length} strings)`, async () => {
  await store.write(async (tx) => {
    for (const text of naughty) {
      const made = await createRecord(tx, actor, 'customer', { name: 'x', description: text })
      if (!made.ok) throw new Error(`${JSON.stringify(text)} ${JSON.stringify(made)}`)
      const [row] = await tx.select().from(customers).where(eq(customers.id, made.value.row.id))
      expect(row?.description).toBe(text)
    }
  })
}, 60_000)

test('a single line and a name keep each of them, or refuse it with a code of that field', async () => {
  await store.write(async (tx) => {
    for (const text of naughty)
      for (const field of ['name', 'industry'] as const) {
        const made = await createRecord(tx, actor, 'customer', { name: 'x', [field]: text })
        if (!made.ok) {
          expect(Object.keys(made.errors ?? {})).toEqual([field])
          expect(['required', 'text_line_break', 'text_too_long']).toContain(made.errors?.[field])
          continue
        }
        const [row] = await tx.select().from(customers).where(eq(customers.id, made.value.row.id))
        expect(row?.[field]).toBe(text)
      }
  })
}, 120_000)

test('every text of every kind takes each of them and each script unchanged, or refuses it with a code of its field', () => {
  const hurtful = [...naughty, ...scripts]
  let taken = 0
  for (const record of recordNames) {
    const texts = Object.entries(descriptions[record].fields).filter(
      ([, { kind, isReadOnly }]) => (kind === 'text' || kind === 'longText') && !isReadOnly,
    )
    for (const [name] of texts)
      for (const text of hurtful) {
        const parsed = parseValues({ [name]: text }, descriptions[record], all(name), false)
        if (parsed.ok) expect(parsed.values[name]).toBe(text)
        else expect(Object.keys(parsed.errors)).toEqual([name])
        taken += parsed.ok ? 1 : 0
      }
  }
  expect(taken).toBeGreaterThan(60 * hurtful.length * 0.9)
})

test('options and fields of one’s own are named by each of them, or refuse it', async () => {
  await store.write(async (tx) => {
    const field = await creationOf('customField')(tx, actor, { record: 'team', kind: 'choice', name: '等级' })
    if (!field.ok) throw new Error(JSON.stringify(field))
    for (const text of [...naughty.slice(0, 120), ...scripts]) {
      const values = { fieldId: field.value.row.id, name: text, nameEn: text }
      const made = await creationOf('fieldOption')(tx, actor, values)
      if (made.ok) expect(made.value.row).toMatchObject({ name: text, nameEn: text })
      else expect(['name', 'nameEn']).toEqual(expect.arrayContaining(Object.keys(made.errors ?? {})))
    }
  })
}, 60_000)

const places = ['name', 'industry', 'description', 'externalKey', 'phone', 'website', 'creditCode'] as const
test.each(places)('NUL and half characters are refused in %s, on both databases alike', async (field) => {
  for (const [text, problem] of [
    ['a\0b', 'text_nul'],
    ['\0', 'text_nul'],
    ['a\ud83d', 'text_lone_surrogate'],
    ['\udc00b', 'text_lone_surrogate'],
  ] as const) {
    const refused = { ok: false, refusal: 'invalid_input', errors: { [field]: problem } }
    expect(await make({ [field]: text })).toEqual(refused)
  }
})

test('a tag holds no NUL, no half character, and nothing that stands between tags', async () => {
  for (const [tag, problem] of [
    ['a\0', 'text_nul'],
    ['\ud800', 'text_lone_surrogate'],
    ['a,b', 'invalid'],
    ['甲、乙', 'invalid'],
    [' ', 'required'],
  ])
    expect(await make({ tags: [tag] })).toMatchObject({ ok: false, errors: { tags: problem } })
})

test('a megabyte is refused wherever it comes, and nothing is written', async () => {
  const before = await store.read((reader) => reader.select({ id: customers.id }).from(customers))
  const large = 'x'.repeat(1_000_000)
  for (const field of places)
    expect(await make({ [field]: large })).toMatchObject({
      ok: false,
      errors: { [field]: expect.any(String) as string },
    })
  expect(await make({ tags: [large] })).toMatchObject({ ok: false })
  const unknown = await make({ [large]: 1 })
  expect(unknown.ok ? [] : Object.values(unknown.errors ?? {})).toEqual(['unknown_field'])
  expect(JSON.stringify(unknown).length, 'the answer is not as large').toBeLessThan(1_000)
  expect(await store.read((reader) => reader.select({ id: customers.id }).from(customers))).toEqual(before)
})

test('fields nobody knows, fields of every object, and read-only ones are refused by name', async () => {
  const json = JSON.parse(
    '{"__proto__": 1, "constructor": 1, "nameKey": "x", "id": "mine", "version": 9, "deletedAt": 1}',
  ) as object
  expect(await make(json)).toEqual({
    ok: false,
    refusal: 'invalid_input',
    errors: {
      ['__proto__']: 'unknown_field',
      constructor: 'unknown_field',
      nameKey: 'unknown_field',
      deletedAt: 'unknown_field',
      id: 'read_only',
      version: 'read_only',
    },
  })
})

test('every problem is told at once, and an edit that is refused changes nothing', async () => {
  const made = await make({ industry: '制造' })
  const id = made.ok ? made.value.row.id : ''
  const before = await storedOf(id)
  const values = {
    name: ' ',
    level: 'Z',
    employees: -1,
    website: 'javascript:alert(1)',
    foundedYear: 'old',
    kind: null,
  }
  const refused = await store.write((tx) => updateRecord(tx, actor, 'customer', { id, values }))
  expect(refused).toEqual({
    ok: false,
    refusal: 'invalid_input',
    errors: {
      name: 'required',
      level: 'not_a_choice',
      employees: 'too_small',
      website: 'not_a_url',
      foundedYear: 'wrong_type',
      kind: 'required',
    },
  })
  expect(await storedOf(id)).toEqual(before)
})

test('whatever JSON comes for whatever record, it is accepted or refused by field, never a fault', () => {
  const name = fc.constantFrom(...recordNames)
  fc.assert(
    fc.property(name, fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), (record, any, object) => {
      const description = descriptions[record]
      const fields = Object.keys(description.fields)
      for (const json of [any, object, Object.fromEntries(fields.map((field) => [field, any]))]) {
        const parsed = parseValues(
          json,
          description,
          { visible: new Set(fields), settable: new Set(fields) },
          true,
        )
        if (!parsed.ok) for (const code of Object.values(parsed.errors)) expect(code).toMatch(/^[a-z_]+$/)
      }
    }),
    { numRuns: 500 },
  )
})

test.each(['a\0b', '', "' or 1=1", '../x', 'x'.repeat(100_000), '漏斗'])(
  'an id like %j is missing, on both databases alike',
  async (id) => {
    await expect(store.read((reader) => getRecord(reader, actor, 'customer', id))).rejects.toThrow(NotFound)
  },
)
