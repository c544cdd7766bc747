import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { roleFields, Sealer, type Store, subjectOf, workspace, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { asSeenBy } from '@/lib/access/fields'
import { rightsFor } from '@/lib/access/settle-rights'
import { derivedFrom } from '@/lib/commands/derived'
import { indexRecords } from '@/lib/commands/index-records'
import { exportRecords } from '@/lib/queries/export-records'
import { listRecords } from '@/lib/queries/list-records'
import { findRecords } from '@/lib/queries/search/find-records'
import { descriptions } from '@/lib/records/all'
import type { Values } from '@/lib/records/input'
import { tables } from '@/lib/records/tables'
import { openApiDocument } from '@/lib/server/openapi/document'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, NOW, people, type Person } from '../support/world'
import { type Planted, plantFor } from './planted'
import { queryMatrix } from './query-matrix'

const kinds = [
  'customer',
  'contact',
  'opportunity',
  'lead',
  'contract',
  'asset',
  'ticket',
  'activity',
  'task',
] as const
type Kind = (typeof kinds)[number]
const PHONE = '+8613911112222'
const MONEY = 31_337_031
/** What stands in a hidden field, by its kind. */
const secretOf = (record: Kind, field: string): string | number | null => {
  const { kind = 'flag', choices } = descriptions[record].fields[field] ?? {}
  if (kind === 'text' || kind === 'longText') return `secret-${record}-${field}`
  if (kind === 'phone') return PHONE
  if (kind === 'email') return `secret-${field}@example.com`
  if (kind === 'url') return `https://secret-${field}.example.com`
  return kind === 'money' && !choices ? MONEY : null
}
const hidden = kinds.flatMap((record) =>
  Object.keys(descriptions[record].fields)
    .filter((field) => rightsFor(record, field).includes('hidden'))
    .map((field) => ({ record, field, secret: secretOf(record, field) })),
)
const telltales = ['secret-', '13911112222', '11112222', String(MONEY)]

let store: Store
const planted = {} as Record<Person, Planted>
beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  await store.write(async (tx) => {
    for (const [person, { id }] of Object.entries(people)) planted[person as Person] = await plantFor(tx, id)
    for (const record of kinds) await plantSecrets(tx, record, planted.rep[record])
    for (const { record, field } of hidden)
      await tx.insert(roleFields).values({ role: 'support', record, field, right: 'hidden' })
    await tx.update(workspace).set({ fieldsMark: 'hidden' })
  })
  await new Sealer(store, () => undefined, console.error).finish()
})

/** Fills every field that is hidden, takes the row into the index, and tells of it in the log. */
async function plantSecrets(tx: Writer, record: Kind, id: string): Promise<void> {
  const filled = hidden.filter((each) => each.record === record && each.secret !== null)
  const values: Values = Object.fromEntries(filled.map(({ field, secret }) => [field, secret]))
  const table = tables[record]
  const [before] = await tx.select().from(table).where(eq(table.id, id))
  const changed = { ...values, ...derivedFrom(record, values, { ...before }) }
  await tx.update(table).set(changed).where(eq(table.id, id))
  const after = { ...before, ...changed } as Values & { id: string }
  await indexRecords(tx, [{ record, before: null, after }])
  await writeEvent(tx, {
    act: `${record}.update`,
    subject: subjectOf(record, id),
    about: [subjectOf('customer', planted.rep.customer)],
    actorId: people.rep.id,
    at: NOW,
    changes: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, [null, value]])),
  })
}

async function everyAnswer(actor: Actor): Promise<{ name: string; text: string }[]> {
  const answers: { name: string; text: string }[] = []
  await store.read(async (reader) => {
    for (const [file, cases] of Object.entries(queryMatrix))
      for (const [name, , ask] of cases) {
        const answer = await ask(reader, actor, planted.rep).catch((fault: unknown) => {
          if (fault instanceof NotFound) return null
          throw fault
        })
        answers.push({ name: `${file}: ${name}`, text: JSON.stringify(answer) ?? '' })
      }
  })
  return answers
}

const leaking = (text: string) => telltales.some((each) => text.includes(each))

test('no question tells a role anything of any field that is hidden from it', async () => {
  expect(hidden.length).toBeGreaterThan(60)
  const leaks = (await everyAnswer(await actorOf(store, 'support'))).filter(({ text }) => leaking(text))
  expect(leaks.map(({ name }) => name)).toEqual([])
  const told = (await everyAnswer(await actorOf(store, 'owner'))).filter(({ text }) => leaking(text))
  expect(told.length).toBeGreaterThan(20)
})

test('nor is a record found, filtered, ordered or added up by one', async () => {
  const ask = async (person: Person, record: Kind, question: object) => {
    const actor = await actorOf(store, person)
    return store.read((reader) => listRecords(reader, actor, { record, ...question }))
  }
  for (const { record, field, secret } of hidden) {
    const isEmpty = { filter: { field, op: 'is_empty' } }
    const named = `${record}.${field}`
    expect(await ask('support', record, isEmpty), named).toMatchObject({ ok: false })
    expect(await ask('support', record, { sort: field }), named).toMatchObject({ ok: false })
    expect(await ask('support', record, { fields: [field] }), named).toMatchObject({ ok: false })
    if (secret === MONEY) expect(await ask('support', record, { sums: [field] })).toMatchObject({ ok: false })
    if (!descriptions[record].searched.includes(field)) continue
    const text = secret === PHONE ? '11112222' : String(secret)
    const { title } = descriptions[record]
    const byName = { filter: { field: title, op: 'contains', value: text } }
    for (const question of [{ text }, byName]) {
      expect(await ask('support', record, question), named).toMatchObject({ ok: true, value: { data: [] } })
      const found = await ask('owner', record, question)
      expect(found.ok && found.value.data.length, named).toBe(1)
    }
  }
})

test('nor does the palette propose one by it, nor the index', async () => {
  const find = async (person: Person, text: string) => {
    const actor = await actorOf(store, person)
    return store.read((reader) => findRecords(reader, actor, { text, records: kinds, limit: () => 20 }))
  }
  for (const text of [
    '11112222',
    'secret-contact-email',
    'secret-asset-serial',
    'secret-ticket-callerName',
  ]) {
    expect(await find('support', text), text).toEqual([])
    if (text === '11112222') expect((await find('owner', text)).length).toBeGreaterThan(0)
  }
  // What is not hidden finds it still.
  expect((await find('support', planted.rep.canary)).length).toBeGreaterThan(0)
})

test('nor does a file or the API’s own guide name one', async () => {
  const actor = await actorOf(store, 'finance')
  await store.write(async (tx) => {
    for (const { record, field } of hidden)
      await tx.insert(roleFields).values({ role: 'finance', record, field, right: 'hidden' })
    await tx.update(workspace).set({ fieldsMark: 'hidden too' })
  })
  const finance = await actorOf(store, 'finance')
  let text = ''
  for (const record of ['customer', 'contact', 'opportunity', 'ticket'] as const)
    for await (const rows of exportRecords(store, finance, record)) text += JSON.stringify(rows)
  expect(text).toContain(planted.rep.canary)
  expect(leaking(text)).toBe(false)
  const guide = (of: Actor) => {
    const schema = asSeenBy(of, openApiDocument).components.schemas.Customer as { properties: object }
    return Object.keys(schema.properties)
  }
  expect(guide(actor)).toContain('phone')
  expect(guide(finance)).not.toContain('phone')
})
