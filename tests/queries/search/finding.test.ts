import { expect, test } from 'vitest'
import { Rollback, searchTerms } from '@/db'
import { creationOf } from '@/lib/commands/acts'
import { deleteRecord, restoreRecord } from '@/lib/commands/delete-record'
import { searchAll, searchForPalette } from '@/lib/queries/palette-search'
import { referenceOptions } from '@/lib/queries/reference-options'
import type { RecordName } from '@/lib/records/names'
import { recordWorld } from '../../support/record-world'
import type { Person } from '../../support/world'

const { store, made, changed, as } = await recordWorld()
const huawei = await made('customer', { name: '深圳市华为技术有限公司', phone: '13812345678' }, 'rep')
await made('customer', { name: 'Hárbor & Pine Trading Co., Ltd.' }, 'rep')
await made('customer', { name: '单雄信', kind: 'person' }, 'rep')
const contactId = await made('contact', { name: '周工', customerId: huawei, email: 'zhou.g@pine.cn' }, 'rep')
const opportunityId = await made('opportunity', { name: '智能仓储一期', customerId: huawei }, 'rep')
await made('ticket', { subject: '分拣机停机', callerName: '曾静', callerPhone: '13900139000' }, 'rep')

async function find(text: string, by: Person = 'owner', ...records: RecordName[]): Promise<string[]> {
  const actor = await as(by)
  const hits = await store.read((reader) =>
    records.length > 0
      ? searchAll(reader, actor, { text, records, limit: () => 10 })
      : searchForPalette(reader, actor, text),
  )
  return hits.map(({ record, name }) => `${record} ${name}`)
}
const itself = 'customer 深圳市华为技术有限公司'

test.each([
  ['as it is written', '华为'],
  ['in traditional characters', '華為技術'],
  ['by its sound', 'huawei'],
  ['by its sound in full width and capitals', 'ＨＵＡＷＥＩ'],
  ['by initials', 'hwjs'],
  ['by the end of its telephone number', '5678'],
  ['by a number with dashes', '138-1234-5678'],
  ['by two words', '深圳 技术'],
  ['by what nearly every name ends in', '公司'],
])('a company is found %s', async (_, text) => expect(await find(text)).toContain(itself))

test('accents, case and one wrong letter do not matter in foreign names', async () => {
  for (const text of ['HARBOR', 'hárbor', 'pine trad', 'harbro', 'habor', 'tradimg'])
    expect(await find(text, 'owner', 'customer')).toContain('customer Hárbor & Pine Trading Co., Ltd.')
  expect(await find('hxrbxr')).toEqual([])
})

test('an opportunity is found by its customer too, and a person by the reading of the surname', async () => {
  expect(await find('huawei')).toContain('opportunity 智能仓储一期')
  expect(await find('华为 仓储')).toEqual(['opportunity 智能仓储一期'])
  expect(await find('shanxiongxin')).toEqual(['customer 单雄信'])
  expect(await find('zengjing')).toEqual(['ticket 分拣机停机'])
  expect(await find('zhou.g')).toEqual(['contact 周工'])
})

test('who begins so stands before who holds it, and the newer before the older', async () => {
  await made('customer', { name: '明远仓储' }, 'rep')
  await made('customer', { name: '仓储之家' }, 'rep')
  await made('customer', { name: '仓储天下' }, 'rep')
  expect(await find('仓储', 'owner', 'customer')).toEqual([
    'customer 仓储天下',
    'customer 仓储之家',
    'customer 明远仓储',
  ])
  expect((await find('仓储天下'))[0]).toBe('customer 仓储天下')
})

test('everybody finds what is in their sight, and nothing else', async () => {
  await made('customer', { name: '异乡酒业' }, 'stranger')
  for (const person of ['owner', 'admin', 'stranger', 'support', 'finance'] as const)
    expect(await find('yixiang', person)).toEqual(['customer 异乡酒业'])
  for (const person of ['rep', 'mate', 'manager'] as const) expect(await find('异乡', person)).toEqual([])
  expect(await find('huawei', 'manager')).toContain(itself)
  expect(await find('huawei', 'stranger')).toEqual([])
  // A customer is in sight of whoever has an opportunity with it, and so are its contacts.
  const carried = await made('customer', { name: '共管重工' }, 'owner')
  await made('contact', { name: '贺兰', customerId: carried }, 'owner')
  expect(await find('共管', 'stranger')).toEqual([])
  await made('opportunity', { name: '产线改造', customerId: carried, ownerId: 'u-stranger' }, 'owner')
  expect(await find('共管', 'stranger')).toEqual(['customer 共管重工', 'opportunity 产线改造'])
  expect(await find('helan', 'stranger')).toEqual(['contact 贺兰'])
})

test('a renamed record is found by its new name only, one in the bin not at all until it is back', async () => {
  const id = await made('customer', { name: '旧雨新知' }, 'rep')
  await changed('customer', id, { name: '青山依旧' }, 'rep')
  expect(await find('旧雨')).toEqual([])
  expect(await find('qingshan')).toEqual(['customer 青山依旧'])
  const actor = await as('owner')
  await store.write((tx) => deleteRecord(tx, actor, 'customer', { id }))
  expect(await find('青山')).toEqual([])
  await store.write((tx) => restoreRecord(tx, actor, 'customer', { id }))
  expect(await find('青山')).toEqual(['customer 青山依旧'])
})

test('an act that is rolled back leaves neither row nor term', async () => {
  const before = await store.read((reader) => reader.select().from(searchTerms))
  const actor = await as('rep')
  const attempt = store.write(async (tx) => {
    await creationOf('customer')(tx, actor, { name: '过眼云烟' })
    throw new Rollback('not meant')
  })
  await expect(attempt).rejects.toThrow('rolled back')
  expect(await store.read((reader) => reader.select().from(searchTerms))).toEqual(before)
  expect(await find('过眼')).toEqual([])
})

test('a pick-list asks the same index', async () => {
  const actor = await as('rep')
  const options = await store.read((reader) =>
    referenceOptions(reader, actor, { record: 'customer', text: 'harbro' }),
  )
  expect(options.map(({ name }) => name)).toEqual(['Hárbor & Pine Trading Co., Ltd.'])
})

test('whatever is typed, a search answers', async () => {
  for (const text of [
    '',
    '  ',
    '%',
    '_',
    '\\',
    "'",
    '\0',
    '\u{10ffff}',
    '😀',
    '&&&',
    '（）',
    'a'.repeat(5000),
    '1',
    '华',
  ])
    expect(await find(text)).toBeInstanceOf(Array)
  expect([contactId, opportunityId]).not.toContain('')
})
