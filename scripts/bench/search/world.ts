import { count } from 'drizzle-orm'
import { customers, insertRows, type Store } from '@/db'
import { MadeUpIds } from '@/lib/commands/demo/made-up-ids'
import { derivedFrom } from '@/lib/commands/derived'
import { indexRecords } from '@/lib/commands/index-records'
import { SeededRandom } from '@/lib/domain/seeded-random'
import { makeWorld, NOW, people } from '@/tests/support/world'

const BATCH = 2_000
const REGIONS = ['深圳市', '上海', '北京', '苏州市', '杭州', '广州市', '武汉', '成都', '', '', '江苏', '浙江']
const SYLLABLES = [
  ...'明远华盛金泰恒信安达宏图嘉禾润泽天成博雅锦程云帆瑞丰启航中正海川东方星辰立德思源广厦长青永兴',
]
const TRADES = [
  '科技',
  '科技',
  '科技',
  '技术',
  '智能装备',
  '贸易',
  '物流',
  '精密制造',
  '生物医药',
  '信息',
  '新材料',
]
const FOREIGN = [
  'Harbor',
  'Pine',
  'Summit',
  'Nordic',
  'Alpine',
  'Granite',
  'Beacon',
  'Cobalt',
  'Meridian',
  'Vector',
]

/** Fills a fresh database with customers: one in thirty with a foreign name, 300 of 华为, 10,000 of the rep's, 100 of the mate's. */
export async function makeCustomers(store: Store, total: number): Promise<void> {
  const [has] = await store.read((reader) => reader.select({ n: count() }).from(customers))
  if (has && has.n >= total) return
  await makeWorld(store)
  const random = new SeededRandom('search')
  const ids = new MadeUpIds(random)
  const began = performance.now()
  for (let from = 0; from < total; from += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, n) => customerRow(random, ids, from + n, total))
    await store.write(async (tx) => {
      await insertRows(tx, customers, rows as never)
      await indexRecords(
        tx,
        rows.map((after) => ({ record: 'customer', before: null, after })),
      )
    })
    if ((from / BATCH) % 50 === 0)
      console.error(`${from} of ${total} customers, ${Math.round((performance.now() - began) / 1000)} s`)
  }
}

function customerRow(random: SeededRandom, ids: MadeUpIds, n: number, total: number) {
  const createdAt = NOW - (total - n) * 60_000
  const values = { name: nameOf(random, n, total), phone: `13${random.int(100_000_000, 999_999_999)}` }
  const row = { ...values, kind: 'company', status: 'prospect', tags: [], ownerId: ownerOf(n, total) }
  const stamps = { createdAt, updatedAt: createdAt, version: 1 }
  return { ...row, ...derivedFrom('customer', values, {}), id: ids.at(createdAt), ...stamps }
}

function nameOf(random: SeededRandom, n: number, total: number): string {
  const of = (words: readonly string[]) => words[random.int(0, words.length - 1)] ?? ''
  if (n % 30 === 7)
    return `${of(FOREIGN)} ${of(FOREIGN)} ${of(['Trading', 'Group', 'Systems'])} ${n} Co., Ltd.`
  const name =
    n % Math.floor(total / 300) === 11 ? '华为' : of(SYLLABLES) + of(SYLLABLES) + (n % 2 ? of(SYLLABLES) : '')
  return `${of(REGIONS)}${name}${of(TRADES)}${n % 40 === 3 ? '集团' : '有限公司'}`
}

/** The rep has one in a hundred, the mate one in ten thousand, the stranger none. */
function ownerOf(n: number, total: number): string {
  if (n % (total / 10_000) === 42 % (total / 10_000)) return people.rep.id
  return n % (total / 100) === 43 % (total / 100) ? people.mate.id : people.admin.id
}
