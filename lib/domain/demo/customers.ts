import { SeededRandom } from '../seeded-random'
import type { DemoBase } from './base'
import { dayLength, demoCalendar, type DemoCalendar } from './calendar'
import { companyName, demoCity, demoHouse, type GroupPlace } from './company-name'
import { companyContacts, personContact, type DemoContact } from './contacts'
import { demoCreditCode } from './credit-codes'
import { customerCount, type DemoOptions } from './options'
import { chineseName } from './person-name'
import { landLine } from './phones'
import { demoSellers, type Sellers } from './sellers'
import { customerStanding, type DemoLevel, type DemoStatus } from './standing'
import type { DemoCity, DemoRegion } from './words/cities'
import { industryChoices } from './words/industries'
import { sourceChoices, tagChoices } from './words/sources'

export interface DemoCustomer {
  key: string
  kind: 'company' | 'person'
  name: string
  /** How colleagues call it; opportunities are named after it. */
  shortName: string
  level: DemoLevel
  status: DemoStatus
  /** Key of an industry. */
  industry: string
  /** Band of head count; null for a person. */
  size: '1-49' | '50-199' | '200-999' | '1000+' | null
  region: DemoRegion
  country: string
  province: string
  city: string
  district: string | null
  creditCode: string | null
  phone: string
  website: string | null
  parentKey: string | null
  /** Null in the shared pool. */
  ownerKey: string | null
  source: string
  createdAt: number
  tags: string[]
  contacts: DemoContact[]
}

interface World {
  options: DemoOptions
  calendar: DemoCalendar
  sellers: Sellers
}

/** Yields every customer with its contacts, a parent company before its daughters; each depends on its number alone. */
export function* demoCustomers(options: DemoOptions, base: DemoBase): Generator<DemoCustomer> {
  const world = { options, calendar: demoCalendar(options), sellers: demoSellers(options.seed, base) }
  const count = customerCount(options)
  for (let index = 0; index < count; index++) {
    yield isPerson(index) ? personCustomer(world, index) : companyCustomer(world, index)
  }
}

/** One customer in 25 is a person. */
function isPerson(index: number): boolean {
  return index % 25 === 17
}

/** One company in 16 belongs to an earlier one. */
function parentOf(index: number): number | null {
  const parent = index - (index % 16)
  return index % 16 === 11 && !isPerson(parent) ? parent : null
}

function placeOf(index: number): GroupPlace {
  if (parentOf(index) !== null) return 'daughter'
  return index % 16 === 0 ? 'head' : 'alone'
}

function companyCustomer(world: World, index: number): DemoCustomer {
  const { seed } = world.options
  const random = new SeededRandom(`${seed}:customer:${index}`)
  const parent = parentOf(index)
  const house = demoHouse(seed, parent ?? index)
  const city = demoCity(random, house.western)
  const named = companyName(random, house, city, placeOf(index))
  const standing = customerStanding(random, placeOf(index) === 'head')
  const mailDomain = `${house.slug}.example.${house.western ? 'com' : 'cn'}`
  return {
    key: customerKey(index),
    kind: 'company',
    ...named,
    ...common(world, random, city, standing.status),
    level: standing.level,
    status: standing.status,
    industry: house.industry.key,
    size: standing.size,
    creditCode: house.western || random.bool(0.06) ? null : demoCreditCode(city.code, index),
    phone: landLine(city, index),
    website: random.bool(0.7) ? `https://www.${mailDomain}` : null,
    parentKey: parent === null ? null : customerKey(parent),
    tags: tagsOf(random),
    contacts: companyContacts(random, { index, city, mailDomain, level: standing.level }),
  }
}

function personCustomer(world: World, index: number): DemoCustomer {
  const random = new SeededRandom(`${world.options.seed}:customer:${index}`)
  const { name, slug } = chineseName(random)
  const standing = customerStanding(random, false)
  const contact = personContact(random, index, name, slug)
  return {
    key: customerKey(index),
    kind: 'person',
    name,
    shortName: name,
    ...common(world, random, demoCity(random, false), standing.status),
    level: standing.level === 'A' ? 'B' : standing.level,
    status: standing.status,
    industry: random.weighted(industryChoices).key,
    size: null,
    creditCode: null,
    phone: contact.phone,
    website: null,
    parentKey: null,
    tags: tagsOf(random),
    contacts: [contact],
  }
}

function common(world: World, random: SeededRandom, city: DemoCity, status: DemoStatus) {
  const { calendar, sellers } = world
  const owner = sellers.ofRegion(random, city.region)
  const [youngest, oldest] = ages(random, status)
  const from = calendar.now - oldest * dayLength
  return {
    region: city.region,
    country: city.country,
    province: city.province,
    city: city.city,
    district: city.districts.length > 0 ? random.pick(city.districts) : null,
    ownerKey: random.bool(poolShare) ? null : owner.user.key,
    source: random.weighted(sourceChoices).key,
    createdAt: calendar.workInstant(random, from, calendar.now - youngest * dayLength),
  }
}

/** Share of customers without an owner, before opportunities are dealt out; they get none. */
const poolShare = 0.06

/** Days since a customer of this status was entered, youngest and oldest. */
function ages(random: SeededRandom, status: DemoStatus): readonly [number, number] {
  if (status === 'prospect') return [5, 240]
  if (status === 'active') return random.bool(0.62) ? [560, 1500] : [40, 560]
  return [420, 1500]
}

function tagsOf(random: SeededRandom): string[] {
  const tags = Array.from({ length: random.int(0, 3) }, () => random.weighted(tagChoices).key)
  return [...new Set(tags)]
}

function customerKey(index: number): string {
  return `customer:${index + 1}`
}
