import { fold } from './folding'

const LEGAL_FORMS = /(?:股份有限公司|有限责任公司|有限公司|总公司|公司|集团|股份|有限合伙|普通合伙|株式会社)$/
const FOREIGN_FORMS = new Set(
  (
    'co ltd coltd inc llc llp lp plc corp corporation company limited incorporated group gmbh ag kg ' +
    'sa sas sarl srl spa bv nv ab as oy pty pte kk'
  ).split(' '),
)

const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门'
// The cities that most companies name themselves after without saying 市; any other is known by its 市.
const CITIES =
  '深圳|广州|东莞|佛山|珠海|中山|惠州|杭州|宁波|温州|嘉兴|绍兴|金华|台州|湖州|义乌|苏州|南京|无锡|常州|南通|徐州|扬州|昆山|青岛|济南|烟台|潍坊|厦门|福州|泉州|武汉|长沙|郑州|洛阳|合肥|芜湖|南昌|成都|绵阳|西安|沈阳|大连|长春|哈尔滨|石家庄|唐山|太原|昆明|贵阳|南宁|柳州|海口|兰州|银川|西宁|乌鲁木齐|呼和浩特|拉萨'
const REGION = `(?:中国|(?:${PROVINCES}|${CITIES})(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)?)`
const REGION_PREFIX = new RegExp(`^(?:${REGION}|[^省市区县]{2,4}[省市])(?=..)`)
const IN_BRACKETS = new RegExp(`\\((?:${REGION}|[^()]{2,4}[省市区县]|集团|控股)\\)`, 'g')
// What is left of 北京银行 or 广州地铁 without its city names nobody.
const NAMES_NOBODY =
  /^(?:银行|农商|商业|汽车|航空|机场|地铁|轨道|交通|医药|医院|大学|电力|电网|燃气|水务|港口|钢铁|建设|建筑|建工|城建|城投|电信|移动|联通|投资|实业|贸易|物流|科技|技术|信息|网络|软件|机械|机电|电子|能源|石油|化工|置业|地产|旅游|酒店|文化|传媒|证券|保险|信托|人寿|发展|控股|国际|工程|服务|管理|咨询|食品|电器|材料|设备|智能|数据)+$/

/**
 * Gives a company's name as duplicates are looked for: folded, without legal form (有限公司, 集团, Co., Ltd.),
 * punctuation, spaces and the region before it. Two legal persons may share it, so it warns and never blocks. Never
 * refuses: a name that consists of nothing else stays as it is.
 */
export function normalisedName(name: string): string {
  const folded = fold(name)
  const isChinese = /\p{Script=Han}/u.test(folded)
  const bare = isChinese ? chinese(folded) : foreign(folded)
  return bare || lettersOf(folded) || folded
}

/**
 * Says how many letters of a folded company name (signs not counted) stand for the region before it, and how many come
 * before its legal form. Never refuses; a name that is nothing else has neither.
 */
export function companyParts(folded: string): { region: number; body: number } {
  const whole = lettersOf(folded)
  let body = whole
  for (let shorter = body; ; body = shorter) {
    shorter = body.replace(LEGAL_FORMS, '')
    if (shorter === '' || shorter === body) break
  }
  const region = REGION_PREFIX.exec(body)?.[0] ?? ''
  return { region: [...region].length, body: [...body].length }
}

function chinese(folded: string): string {
  let name = lettersOf(folded.replace(IN_BRACKETS, ''))
  for (let shorter = name; ; name = shorter) {
    shorter = name.replace(LEGAL_FORMS, '')
    if (shorter === '' || shorter === name) break
  }
  for (let rest = name; ; name = rest) {
    rest = name.replace(REGION_PREFIX, '')
    if (rest === name || NAMES_NOBODY.test(rest)) return name
  }
}

function foreign(folded: string): string {
  // "S.A." and "Co." are one word each, "Co.,Ltd" is two.
  const words = folded.replace(/\.(?!\S{3})|'/g, '').split(/[^\p{L}\p{N}\p{M}]+/u)
  const kept = words.filter(Boolean)
  while (kept.length > 1 && FOREIGN_FORMS.has(kept.at(-1) ?? '')) kept.pop()
  return kept.join('')
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}
