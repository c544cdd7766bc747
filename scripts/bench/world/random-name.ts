import type { SeededRandom } from '@/lib/domain/seeded-random'

const REGIONS = ['深圳市', '上海', '北京', '苏州市', '杭州', '广州市', '武汉', '成都', '', '', '江苏', '浙江']
const SYLLABLES = [
  ...'明远华盛金泰恒信安达宏图嘉禾润泽天成博雅锦程云帆瑞丰启航中正海川东方星辰立德思源广厦长青永兴',
]
const TRADES = [
  ...['科技', '科技', '科技', '技术', '智能装备', '贸易'],
  ...['物流', '精密制造', '生物医药', '信息', '新材料'],
]
const FOREIGN = [
  ...['Harbor', 'Pine', 'Summit', 'Nordic', 'Alpine'],
  ...['Granite', 'Beacon', 'Cobalt', 'Meridian', 'Vector'],
]
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']

/** Of how many customers one is called 华为. */
const RARE = 3_333

/** Names a customer: one in twenty-nine has a foreign name, three in ten thousand are called 华为. */
export function companyName(random: SeededRandom, place: number): string {
  if (place % 29 === 7) {
    const ending = random.pick(['Trading', 'Group', 'Systems'])
    return `${random.pick(FOREIGN)} ${random.pick(FOREIGN)} ${ending} ${place} Co., Ltd.`
  }
  const name = place % RARE === 11 ? '华为' : syllables(random, place % 2 ? 3 : 2)
  return `${random.pick(REGIONS)}${name}${random.pick(TRADES)}${place % 40 === 3 ? '集团' : '有限公司'}`
}

/** Names somebody. */
export function personName(random: SeededRandom): string {
  return random.pick(SURNAMES) + syllables(random, random.int(1, 2))
}

/** Names what somebody wants to buy. */
export function dealName(random: SeededRandom): string {
  return `${syllables(random, 2)}${random.pick(['产线改造', '仓储系统', '年度框架', '检测设备', '数据平台', '备件'])}`
}

function syllables(random: SeededRandom, length: number): string {
  return Array.from({ length }, () => random.pick(SYLLABLES)).join('')
}
