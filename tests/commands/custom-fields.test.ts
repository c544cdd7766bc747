import { beforeEach, expect, test } from 'vitest'
import { creationOf, updateOf } from '@/lib/commands/acts'
import { bringFile } from '@/lib/commands/field-files'
import { deleteRecord, restoreRecord } from '@/lib/commands/delete-record'
import { undoEvent } from '@/lib/commands/undo-event'
import { fieldUsage } from '@/lib/queries/field-usage'
import { exportPage } from '@/lib/queries/export-records'
import { getRecord } from '@/lib/queries/get-record'
import { listRecords, type ListQuestion } from '@/lib/queries/list-records'
import { timelineOf } from '@/lib/queries/timeline'
import { addField, addFieldOfEveryKind, learnt } from '../support/custom-fields'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { actorOf, people } from '../support/world'

let world: RecordWorld
beforeEach(async () => {
  world = await recordWorld()
})

const asOwner = () => actorOf(world.store, 'owner')
const made = (values: object) => world.made('customer', { name: '远山', ...values }, 'owner')

async function heldBy(id: string) {
  const owner = await asOwner()
  return world.store.read((reader) => getRecord(reader, owner, 'customer', id))
}

async function brought() {
  const owner = await asOwner()
  const file = { id: 'brought', name: '执照.pdf', type: 'application/pdf', bytes: 3, sha256: 'x' }
  await world.store.write((tx) => bringFile(tx, owner, file))
  return file.id
}

async function listed(question: Partial<ListQuestion>) {
  const owner = await asOwner()
  const answer = await world.store.read((reader) =>
    listRecords(reader, owner, { record: 'customer', ...question }),
  )
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

async function tried(record: 'customField' | 'fieldOption' | 'customer', values: object) {
  const owner = await asOwner()
  return world.store.write((tx) => creationOf(record)(tx, owner, values))
}

test('a value of every kind is kept, read back, changed and emptied', async () => {
  const named = await addFieldOfEveryKind(world.store, 'customer')
  const first: Record<string, unknown> = {
    text: '一行',
    longText: '两\n行',
    number: 12.5,
    whole: -3,
    percent: 40,
    money: 120_000,
    day: '2026-11-24',
    instant: 1_790_726_400_000,
    duration: 90,
    flag: true,
    choice: 'b',
    choices: ['a', 'c'],
    reference: people.rep.id,
    references: [people.rep.id, people.mate.id],
    tags: ['重点', 'vip'],
    phone: '138 0013 8000',
    email: 'a@example.com',
    url: 'https://example.com/',
    region: '320508',
    creditCode: '91350100M000100Y43',
    file: await brought(),
    json: { from: 'erp', n: [1, 2] },
  }
  expect(Object.keys(first).sort()).toEqual([...named.keys()].sort())
  const values = Object.fromEntries([...named].map(([kind, name]) => [name, first[kind]]))
  const id = await made(values)
  expect(await heldBy(id)).toMatchObject(values)

  const empties: Record<string, unknown> = { flag: false, choices: [], references: [], tags: [] }
  const emptied = Object.fromEntries([...named].map(([kind, name]) => [name, empties[kind] ?? null]))
  await world.changed('customer', id, emptied, 'owner')
  expect(await heldBy(id)).toMatchObject(emptied)
  expect(await heldBy(await made({}))).toMatchObject(emptied)
})

test('what a kind does not take is refused by its field, and nothing is written', async () => {
  const named = await addFieldOfEveryKind(world.store, 'customer')
  const wrong: Record<string, [unknown, string]> = {
    number: ['12', 'wrong_type'],
    duration: [-1, 'too_small'],
    choice: ['z', 'not_a_choice'],
    choices: [['a', 'z'], 'not_a_choice'],
    reference: ['nobody', 'no_such_record'],
    references: [[people.rep.id, 'nobody'], 'no_such_record'],
    file: ['nothing', 'no_such_file'],
    json: ['text', 'wrong_type'],
    region: ['329999', 'not_a_region'],
  }
  for (const [kind, [value, problem]] of Object.entries(wrong)) {
    const name = named.get(kind) ?? ''
    expect([kind, await tried('customer', { name: '远山', [name]: value })]).toEqual([
      kind,
      { ok: false, refusal: 'invalid_input', errors: { [name]: problem } },
    ])
  }
  expect((await listed({})).data).toEqual([])
})

test('lists are filtered, ordered and added up by custom fields, page by page', async () => {
  await addField(world.store, { record: 'customer', kind: 'money', key: 'budget', currency: 'USD' })
  const budgets = [300, null, 100, 200, null]
  for (const [n, budget] of budgets.entries()) await made({ name: `客户 ${n}`, x_budget: budget })
  const pages: unknown[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await listed({ sort: '-x_budget', limit: 2, cursor })
    pages.push(...page.data.map(({ x_budget }) => x_budget))
    cursor = page.nextCursor
  }
  expect(pages).toEqual([300, 200, 100, null, null])
  const big = { field: 'x_budget', op: 'gte', value: 200 }
  expect(await listed({ filter: big, isCounted: true, sums: ['x_budget'] })).toMatchObject({
    total: 2,
    sums: { x_budget: { USD: 500 } },
  })
  const none = { field: 'x_budget', op: 'is_empty' }
  expect(await listed({ filter: none, isCounted: true, sums: ['x_budget'] })).toMatchObject({
    total: 2,
    sums: { x_budget: {} },
  })
})

test('a custom reference counts among what belongs to a record', async () => {
  await addField(world.store, { record: 'contact', kind: 'reference', key: 'worksFor', refersTo: 'customer' })
  const [home, other] = [await made({ name: '甲' }), await made({ name: '乙' })]
  await world.made('contact', { name: '王工', customerId: home, x_worksFor: other }, 'owner')
  const filter = { related: 'contact', by: 'x_worksFor', measure: 'count', op: 'gte', value: 1 }
  expect((await listed({ filter })).data.map(({ id }) => id)).toEqual([other])
})

test('an export carries the values, with the names of what they point to', async () => {
  await addField(world.store, { record: 'customer', kind: 'reference', key: 'guide', refersTo: 'user' })
  await addField(world.store, { record: 'customer', kind: 'money', key: 'budget', currency: 'JPY' })
  await made({ x_guide: people.rep.id, x_budget: 1_234 })
  const owner = await asOwner()
  const { cells } = await world.store.read((reader) => exportPage(reader, owner, 'customer'))
  expect(cells[0]).toEqual(expect.arrayContaining([people.rep.id, people.rep.name, '1234']))
})

test('a change is told in the history and can be taken back', async () => {
  await addField(world.store, { record: 'customer', kind: 'choice', key: 'grade' })
  const id = await made({ x_grade: 'a' })
  const eventId = await world.changed('customer', id, { x_grade: 'b' }, 'owner')
  const owner = await asOwner()
  const timeline = await world.store.read((reader) =>
    timelineOf(reader, owner, { record: 'customer', id, field: 'x_grade' }),
  )
  expect(JSON.stringify(timeline)).toContain('x_grade')
  expect(await world.store.write((tx) => undoEvent(tx, owner, { eventId }))).toMatchObject({ ok: true })
  expect(await heldBy(id)).toMatchObject({ x_grade: 'a' })
})

test('a field follows from its name where no key is given, and a key is never used twice', async () => {
  const field = { record: 'customer', kind: 'text' }
  const first = await tried('customField', { ...field, name: '保修等级', nameEn: 'Warranty grade' })
  expect(first).toMatchObject({ ok: true, value: { row: { key: 'warrantyGrade' } } })
  expect(await tried('customField', { ...field, name: 'Warranty grade' })).toMatchObject({
    value: { row: { key: 'warrantyGrade2' } },
  })
  await expect(tried('customField', { ...field, name: '等级', key: 'warrantyGrade' })).rejects.toThrow(
    /UNIQUE|unique|taken/i,
  )
})

test('a field that could not work is refused', async () => {
  const refused = async (values: object) => {
    const outcome = await tried('customField', { record: 'customer', name: '字段', ...values })
    return outcome.ok ? outcome : outcome.errors
  }
  expect(await refused({ kind: 'text', key: 'Not a key' })).toEqual({ key: 'not_a_key' })
  expect(await refused({ kind: 'reference' })).toEqual({ refersTo: 'required' })
  expect(await refused({ kind: 'whole', least: 5, most: 1 })).toEqual({ most: 'too_small' })
  expect(await refused({ kind: 'filter' })).toEqual({ kind: 'not_a_choice' })
  const text = await addField(world.store, { record: 'customer', kind: 'text', key: 'plain' })
  expect(await tried('fieldOption', { fieldId: text, name: '甲' })).toMatchObject({
    errors: { fieldId: 'not_a_choice' },
  })
})

test('the kind and the key of a field stay as they were made', async () => {
  const id = await addField(world.store, { record: 'customer', kind: 'text', key: 'plain' })
  const owner = await asOwner()
  const outcome = await world.store.write((tx) =>
    updateOf('customField')(tx, owner, { id, values: { kind: 'whole', key: 'other' } }),
  )
  expect(outcome).toMatchObject({ errors: { kind: 'read_only', key: 'read_only' } })
})

test('a removed field is out of every surface, and comes back with what it held', async () => {
  const fieldId = await addField(world.store, { record: 'customer', kind: 'text', key: 'plain' })
  const id = await made({ x_plain: '留着' })
  const owner = await asOwner()
  expect(await world.store.read((reader) => fieldUsage(reader, 'customField', fieldId))).toEqual({
    of: 'customer',
    records: 1,
    filters: [],
  })
  await world.store.write((tx) => deleteRecord(tx, owner, 'customField', { id: fieldId }))
  await learnt(world.store)
  expect(await heldBy(id)).not.toHaveProperty('x_plain')
  expect(await tried('customer', { name: '新', x_plain: '有' })).toMatchObject({
    errors: { x_plain: 'unknown_field' },
  })
  await world.store.write((tx) => restoreRecord(tx, owner, 'customField', { id: fieldId }))
  await learnt(world.store)
  expect(await heldBy(id)).toMatchObject({ x_plain: '留着' })
})

test('a field by which a segment or a view filters is kept, and the refusal names it', async () => {
  const owner = await asOwner()
  const fieldId = await addField(world.store, { record: 'customer', kind: 'flag', key: 'isVip' })
  const filter = { field: 'x_isVip', op: 'is', value: true }
  const segment = await world.made('segment', { name: '贵宾', filter }, 'owner')
  const removing = () => world.store.write((tx) => deleteRecord(tx, owner, 'customField', { id: fieldId }))
  expect(await removing()).toMatchObject({ refusal: 'filtered_by', details: { name: '贵宾' } })
  await world.store.write((tx) => deleteRecord(tx, owner, 'segment', { id: segment }))
  const address = new URLSearchParams({ filter: JSON.stringify(filter) }).toString()
  await world.made('view', { name: '贵宾视图', list: 'customers', address }, 'owner')
  expect(await removing()).toMatchObject({ refusal: 'filtered_by', details: { name: '贵宾视图' } })
})

test('a field hidden from a role is as good as missing to it', async () => {
  await addField(world.store, { record: 'customer', kind: 'money', key: 'secret', hiddenFrom: ['rep'] })
  const id = await world.made('customer', { name: '远山', x_secret: 5, ownerId: people.rep.id }, 'owner')
  const rep = await actorOf(world.store, 'rep')
  expect(await world.store.read((reader) => getRecord(reader, rep, 'customer', id))).not.toHaveProperty(
    'x_secret',
  )
  const filter = { field: 'x_secret', op: 'gt', value: 1 }
  for (const question of [{ filter }, { sort: 'x_secret' }, { sums: ['x_secret'] }])
    expect(
      await world.store.read((reader) => listRecords(reader, rep, { record: 'customer', ...question })),
    ).toMatchObject({ ok: false, refusal: 'invalid_input' })
})

test('a required field is asked for of what is made from then on', async () => {
  await addField(world.store, { record: 'customer', kind: 'text', key: 'plain', isRequired: true })
  expect(await tried('customer', { name: '新' })).toMatchObject({ errors: { x_plain: 'required' } })
  expect(await tried('customer', { name: '新', x_plain: '有' })).toMatchObject({ ok: true })
})
