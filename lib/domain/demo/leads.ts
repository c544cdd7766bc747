import type { leadStatuses } from '../leads'
import { SeededRandom } from '../seeded-random'
import { dayLength, hour } from './calendar'
import { companyName, demoCity, demoHouse } from './company-name'
import { type DemoActivity } from './activities'
import { leadCall, leadScore } from './lead-standing'
import { filled } from './filling'
import { convertedCount, customerCount, leadCount } from './options'
import { chineseName, westernName } from './person-name'
import { chineseMobile, westernPhone } from './phones'
import { languageIn, type Scene } from './scene'
import type { Choices } from './weighing'
import { leadTexts } from './words/lead-texts'
import { titles } from './words/person-names'
import { productChoices } from './words/products'
import { sourceChoices } from './words/sources'

export type DemoLeadStatus = (typeof leadStatuses)[number]

export interface DemoLead {
  key: string
  name: string
  company: string | null
  title: string | null
  phone: string
  email: string | null
  wechat: string | null
  province: string
  city: string
  score: number | null
  source: string
  productKey: string
  /** Null where nobody has taken it yet. */
  ownerKey: string | null
  description: string
  createdAt: number
  /** What became of it after it was new, in time order. */
  steps: { status: DemoLeadStatus; at: number }[]
  unqualifiedReason: string | null
  /** What conversion led to; exactly for a converted one. */
  converted: { customerKey: string; contactKey: string | null; opportunityKey: string } | null
  activities: DemoActivity[]
}

const standings: Choices<Exclude<DemoLeadStatus, 'converted'>> = [
  ['new', 28],
  ['contacted', 34],
  ['qualified', 16],
  ['unqualified', 22],
]

/** Yields the leads that did not become customers (yet), oldest number first; each depends on its number alone. */
export function* demoLeads(scene: Scene): Generator<DemoLead> {
  const { options } = scene
  for (let index = 0; index < leadCount(options) - convertedCount(options); index++)
    yield openLead(scene, index)
}

function openLead(scene: Scene, index: number): DemoLead {
  const { options, calendar, sellers } = scene
  const random = new SeededRandom(`${options.seed}:lead:${index}`)
  // The first few cover every status, however small the world.
  const status = standings[index]?.[0] ?? random.weighted(standings)
  const serial = customerCount(options) + index
  const house = demoHouse(options.seed, serial)
  const city = demoCity(random, house.western)
  const language = languageIn(city.country)
  const person = house.western ? westernName(random) : chineseName(random)
  const product = random.weighted(productChoices)
  const text = { contact: person.name, product: house.western ? product.shortEn : product.short, n: 2 }
  const isNew = status === 'new'
  const oldest = isNew ? 12 : status === 'unqualified' ? 300 : 70
  const createdAt = calendar.workInstant(
    random,
    calendar.now - oldest * dayLength,
    calendar.now - (isNew ? hour : 3 * dayLength),
  )
  const ownerKey = isNew && random.bool(0.35) ? null : sellers.ofRegion(random, city.region).user.key
  const called = calendar.workInstant(random, createdAt + hour, createdAt + 2.5 * dayLength)
  const steps = stepsTo(status, called, calendar.workInstant(random, called + hour, calendar.now))
  return {
    key: `lead:${index + 1}`,
    name: person.name,
    company: random.bool(0.92) ? companyName(random, house, city, 'alone').name : null,
    title: random.bool(0.7) ? random.pick(titles[house.western ? 'en' : 'zh'][random.pick(roles)]) : null,
    phone: house.western ? westernPhone(city, random) : chineseMobile(serial * phonesEach),
    email: random.bool(0.5) ? `${person.slug.replace('-', '.')}@${mailDomain(house)}` : null,
    wechat: !house.western && random.bool(0.4) ? `${person.slug.replace('-', '_')}_${index}` : null,
    province: city.province,
    city: city.city,
    score: isNew && random.bool(0.4) ? null : leadScore(random, status),
    source: random.weighted(sourceChoices).key,
    productKey: `product:${product.code.toLowerCase()}`,
    ownerKey,
    description: filled(random.pick(leadTexts[language].wishes), text),
    createdAt,
    steps,
    unqualifiedReason: status === 'unqualified' ? random.pick(leadTexts[language].reasons) : null,
    converted: null,
    activities: steps.length > 0 && ownerKey ? [leadCall(random, language, text, called, ownerKey)] : [],
  }
}

const roles = ['decision_maker', 'influencer', 'user'] as const
/** Numbers that each customer takes of the serial numbers of mobiles; leads go on after the last. */
const phonesEach = 6

/** One that is qualified or not was called first. */
function stepsTo(status: DemoLeadStatus, called: number, settled: number): DemoLead['steps'] {
  if (status === 'new') return []
  const first = { status: 'contacted' as const, at: called }
  return status === 'contacted' ? [first] : [first, { status, at: settled }]
}

function mailDomain({ slug, western }: { slug: string; western: boolean }): string {
  return `${slug}.example.${western ? 'com' : 'cn'}`
}
