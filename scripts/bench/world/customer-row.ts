import type { MadeUpIds } from '@/lib/commands/demo/made-up-ids'
import type { customerLevels } from '@/lib/domain/customers'
import type { SeededRandom } from '@/lib/domain/seeded-random'
import { NOW } from '@/tests/support/world'
import { keysFrom } from './keys-from'
import { companyName, personName } from './random-name'
import { sellerIds, sights, sourceIds } from './sellers'

const PLACES = [
  ...['广东省 深圳市', '广东省 广州市', '江苏省 苏州市', '江苏省 南京市', '浙江省 杭州市', '浙江省 宁波市'],
  ...['上海市 上海市', '北京市 北京市', '湖北省 武汉市', '四川省 成都市', '山东省 青岛市', '福建省 厦门市'],
  ...['陕西省 西安市', '湖南省 长沙市', '辽宁省 大连市', '河南省 郑州市', '安徽省 合肥市', '重庆市 重庆市'],
  ...['海南省 海口市', '青海省 西宁市'],
].map((each) => each.split(' '))
const INDUSTRIES = ['智能制造', '电子', '汽车', '医药', '物流', '零售', '能源', '软件', '食品', '建材']
const SIZES = ['1-49', '50-199', '200-999', '1000+']
/** Of how many customers, one has the tag. */
const TAGS: readonly (readonly [string, number])[] = [
  ...([
    ['重点', 8],
    ['老客户', 5],
    ['展会', 20],
    ['转介绍', 30],
    ['出口', 50],
    ['高新', 60],
  ] as const),
  ...([
    ['竞标', 200],
    ['战略', 1_000],
    ['试点', 5_000],
  ] as const),
]
const STATUSES = [
  ['prospect', 55],
  ['active', 30],
  ['dormant', 10],
  ['lost', 5],
] as const
const LEVELS = [
  ['A', 5],
  ['B', 15],
  ['C', 40],
  ['D', 25],
  [null, 15],
] as const satisfies (readonly [(typeof customerLevels)[number] | null, number])[]
const DAY = 86_400_000

/** Names come again, as branches and namesakes do: finding out how a million sound would take most of the time. */
const DISTINCT = 100_000
const names: string[] = []

/** Makes up the customer of this place among so many: some years of them, worked on lately and long ago, one in fifty in the bin. */
export function customerRow(random: SeededRandom, ids: MadeUpIds, place: number, total: number) {
  const createdAt = NOW - Math.floor(((total - place) / total) * 4 * 365 * DAY)
  const isPerson = place % 37 === 5
  const [province, city] = random.pick(PLACES)
  const values = {
    name: isPerson ? personName(random) : (names[place % DISTINCT] ??= companyName(random, place % DISTINCT)),
    kind: isPerson ? 'person' : 'company',
    phone: random.bool(0.9) ? `13${random.int(100_000_000, 999_999_999)}` : null,
    tags: TAGS.filter(([, of]) => random.int(1, of) === 1).map(([tag]) => tag),
  }
  return {
    ...values,
    ...keysFrom('customer', values),
    id: ids.at(createdAt),
    level: random.weighted(LEVELS),
    status: random.weighted(STATUSES),
    industry: random.pick(INDUSTRIES),
    size: random.pick(SIZES),
    country: '中国',
    ...{ province, city, foundedYear: random.int(1980, 2025), employees: random.int(5, 3_000) },
    creditCode: isPerson || random.bool(0.4) ? null : `91440300MA${String(place).padStart(8, '0')}`,
    website: random.bool(0.2) ? `https://www.example.com/${place}` : null,
    ownerId: ownerOf(place, total),
    sourceId: random.pick(sourceIds),
    description: random.bool(0.2)
      ? '在展会上认识，关心交期与售后；去年换过一次供应商，今年有新的预算。'
      : null,
    createdAt,
    updatedAt: createdAt + Math.floor(random.next() ** 2 * (NOW - createdAt)),
    deletedAt: place % 50 === 49 ? NOW - DAY : null,
    version: 1,
  }
}

/** Whose it is: those whose sight is known have theirs evenly among the rest, and one in twenty belongs to nobody. */
function ownerOf(place: number, total: number): string | null {
  for (const [n, { ownerId, owned }] of sights.entries()) {
    const every = Math.max(2, Math.floor(1_000_000 / owned / 2) * 2)
    if (place % every === 2 * n && place < owned * every * (total / 1_000_000)) return ownerId
  }
  if (place % 20 === 19) return null
  return sellerIds[((place * 7919) % 99_991) % sellerIds.length] ?? null
}
