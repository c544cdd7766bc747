import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { customers } from '@/db'
import { scopeSql } from '@/lib/access/scope'
import { listRecords } from '@/lib/queries/list-records'
import { readableSets } from '@/lib/queries/readable'
import { tables } from '@/lib/records/tables'
import { recordWorld } from '../support/record-world'

const { store, made, as } = await recordWorld()
const persons = ['owner', 'manager', 'rep', 'mate', 'stranger', 'support'] as const
for (const [n, owner] of (['rep', 'mate', 'stranger', 'rep', 'stranger'] as const).entries()) {
  const customerId = await made('customer', { name: `客户${n}`, level: n % 2 ? 'A' : null }, owner)
  await made('contact', { name: `联系人${n}`, customerId }, owner)
  // A customer of the one is dealt with by the other.
  const ownerId = owner === 'stranger' ? 'u-rep' : `u-${owner}`
  await made('opportunity', { name: `商机${n}`, customerId, ownerId, amount: n * 100 }, 'owner')
  await made('ticket', { subject: `工单${n}`, customerId }, 'owner')
}
const binned = await made('customer', { name: '已删除' }, 'rep')
await store.write((tx) => tx.update(customers).set({ deletedAt: 1 }).where(eq(customers.id, binned)))

test.each(['customer', 'contact', 'opportunity', 'ticket', 'task'] as const)(
  'of every %s, a list has what is in the scope of who asks, whether that is little or much',
  async (record) => {
    for (const person of persons) {
      const actor = await as(person)
      const { id } = tables[record]
      await store.read(async (reader) => {
        const idsWhere = async (where: ReturnType<typeof scopeSql>) =>
          (await reader.select({ id }).from(tables[record]).where(where)).map((row) => row.id).sort()
        const inScope = await idsWhere(scopeSql(actor, `${record}.read`))
        for (const readable of [
          await readableSets(reader, actor, record),
          await readableSets(reader, actor, record, 0),
        ])
          for (const way of ['byRow', 'grouped'] as const)
            // No row is in two of them.
            expect((await Promise.all(readable(way).map(idsWhere))).flat().sort()).toEqual(inScope)
        const list = await listRecords(reader, actor, { record, isCounted: true })
        if (!list.ok) throw new Error(list.refusal)
        expect(list.value.total).toBe(inScope.length)
        expect(list.value.data.map((row) => row.id).sort()).toEqual(inScope)
      })
    }
  },
)

test('pages in any order have every row once, what is empty last', async () => {
  const actor = await as('owner')
  for (const sort of ['level', '-level', 'name', '-name', '-updatedAt', 'level,-name']) {
    const names: unknown[] = []
    let cursor: string | undefined
    do {
      const page = await store.read((reader) =>
        listRecords(reader, actor, { record: 'customer', sort, limit: 2, cursor }),
      )
      if (!page.ok) throw new Error(page.refusal)
      names.push(...page.value.data.map(({ name }) => name))
      cursor = page.value.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(names).size).toBe(5)
    expect(names).toHaveLength(5)
    if (sort.includes('level')) expect(names.slice(0, 2).sort()).toEqual(['客户1', '客户3'])
  }
})

test('words find in a list what the search finds, and what stands inside a word where the index knows none', async () => {
  const actor = await as('owner')
  await made('customer', { name: '深圳华为技术有限公司', phone: '13812345678' }, 'rep')
  await made('customer', { name: 'Harbor & Pine Trading' }, 'rep')
  const found = async (text: string) => {
    const list = await store.read((reader) =>
      listRecords(reader, actor, { record: 'customer', text, isCounted: true }),
    )
    return list.ok && [list.value.total, ...list.value.data.map(({ name }) => name)]
  }
  for (const text of ['华为', 'huawei', 'hwjs', '5678', '深圳 技术', 'uawei'])
    expect(await found(text)).toEqual([1, '深圳华为技术有限公司'])
  for (const text of ['harbor', 'pine trad', 'arbor'])
    expect(await found(text)).toEqual([1, 'Harbor & Pine Trading'])
  expect(await found('不存在')).toEqual([0])
  expect(await found('华为 harbor')).toEqual([0])
})
