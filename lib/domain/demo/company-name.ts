import { SeededRandom } from '../seeded-random'
import { chineseChoices, type DemoCity } from './words/cities'
import {
  brandHeads,
  brandTails,
  companyEndings,
  takenBrands,
  westernEndings,
  westernHeads,
  westernTails,
} from './words/company-names'
import { industryChoices, type DemoIndustry } from './words/industries'
import { spelled } from './words/spelled'
import { westernChoices } from './words/western-cities'

/** What the companies of one group have in common. */
export interface DemoHouse {
  western: boolean
  industry: DemoIndustry
  trade: string
  brand: string
  /** Latin name of the brand for addresses, numbered where brands come round again. */
  slug: string
}

interface Brand {
  text: string
  latin: string
}

const tails = spelled(brandTails)
const chineseBrands: Brand[] = spelled(brandHeads)
  .flatMap((head) => tails.map((tail) => ({ text: head.text + tail.text, latin: head.pinyin + tail.pinyin })))
  .filter((brand) => !takenBrands.has(brand.text))
const westernBrands: Brand[] = westernHeads
  .split(' ')
  .flatMap((head) =>
    westernTails
      .split(' ')
      .map((tail) => ({ text: `${head} & ${tail}`, latin: `${head}-${tail}`.toLowerCase() })),
  )

/** Share of customers outside China. */
const westernShare = 0.12

/** The brand and trade of company number `serial`; brands come round again only after all of them have been used. */
export function demoHouse(seed: string, serial: number): DemoHouse {
  const random = new SeededRandom(`${seed}:house:${serial}`)
  const western = random.bool(westernShare)
  const industry = random.weighted(industryChoices)
  const brands = western ? westernBrands : chineseBrands
  const offset = new SeededRandom(`${seed}:brands`).int(0, brands.length - 1)
  const brand = brands[(offset + serial * strideOf(brands.length)) % brands.length] ?? random.pick(brands)
  const round = Math.floor(serial / brands.length)
  return {
    western,
    industry,
    trade: random.pick(western ? industry.tradesEn : industry.trades),
    brand: brand.text,
    slug: round === 0 ? brand.latin : `${brand.latin}${round + 1}`,
  }
}

/** A step near the golden section without a common divisor, so that neighbours look unrelated and none is left out. */
function strideOf(count: number): number {
  let stride = Math.floor(count * 0.618)
  while (greatestDivisor(stride, count) > 1) stride++
  return stride
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

/** Where a company of this house sits. */
export function demoCity(random: SeededRandom, western: boolean): DemoCity {
  return random.weighted(western ? westernChoices : chineseChoices)
}

/** Where in its group a company stands; one without a group stands alone. */
export type GroupPlace = 'alone' | 'head' | 'daughter'

/**
 * The registered name, such as 苏州恒越精密机械有限公司, and the short one, such as 恒越精密机械; a daughter's short name
 * says its city, since the group's other companies have the same brand.
 */
export function companyName(random: SeededRandom, house: DemoHouse, city: DemoCity, place: GroupPlace) {
  if (house.western) {
    const ending = random.pick(westernEndings[city.country] ?? [''])
    const name = `${house.brand} ${house.trade} ${ending}`.trim()
    return { name, shortName: place === 'daughter' ? `${house.brand} ${city.short}` : house.brand }
  }
  const known = house.brand + house.trade
  const shortName = place === 'daughter' ? city.short + known : known
  if (place === 'head') return { name: `${random.bool(0.5) ? city.short : ''}${known}集团`, shortName }
  const ending = random.weighted(companyEndings)
  // 传动科技科技有限公司 would be a slip nobody registers.
  const fitting = house.trade.endsWith('科技') ? ending.replace('科技', '') : ending
  return { name: `${city.short}${known}${fitting}`, shortName }
}
