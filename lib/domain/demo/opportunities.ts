import { SeededRandom } from '../seeded-random'
import { demoActivities, type Conversation, type DemoActivity } from './activities'
import { demoAmount, demoCurrency, type DemoCurrency } from './amounts'
import type { DemoBase } from './base'
import { dayLength, demoCalendar, type DemoCalendar } from './calendar'
import { salutation } from './contacts'
import type { DemoCustomer } from './customers'
import { demoCourse, stageEvents, type DemoStageEvent } from './history'
import { opportunityName } from './opportunity-name'
import { customerCount, type DemoOptions } from './options'
import { demoOutcome } from './outcome'
import { demoSellers, type Seller, type Sellers } from './sellers'
import { stagePath } from './stage-path'
import { expectedOpportunities, meanOpportunities } from './standing'
import { demoTasks, type DemoTask } from './tasks'
import { productChoices, type DemoProductWords } from './words/products'
import {
  channelChoices,
  lostReasonChoices,
  sourceChoices,
  sourceWords,
  type DemoSourceWords,
} from './words/sources'

export interface DemoOpportunity {
  key: string
  name: string
  customerKey: string
  primaryContactKey: string
  productKey: string
  ownerKey: string
  source: string
  channel: string
  /** Minor units of `currency`; null where nobody has said yet. */
  amount: number | null
  currency: DemoCurrency
  expectedCloseOn: string | null
  createdAt: number
  isOnHold: boolean
  /** Key of a reason; set exactly when the opportunity stands in lost. */
  lostReason: string | null
  history: DemoStageEvent[]
  activities: DemoActivity[]
  tasks: DemoTask[]
}

interface World {
  options: DemoOptions
  calendar: DemoCalendar
  sellers: Sellers
}

/**
 * Yields exactly as many opportunities as the options ask for, customer by customer, with history, activities and tasks.
 * `customers` are those of the same options, from `demoCustomers`; refuses an empty list when opportunities are wanted.
 */
export function* demoOpportunities(
  options: DemoOptions,
  base: DemoBase,
  customers: Iterable<DemoCustomer>,
): Generator<DemoOpportunity> {
  const world = { options, calendar: demoCalendar(options), sellers: demoSellers(options.seed, base) }
  const dealing = new SeededRandom(`${options.seed}:dealing`)
  let [left, customersLeft, serial] = [options.opportunities, customerCount(options), 0]
  for (const customer of customers) {
    // Dividing what is left by who is left keeps the total exact without planning it beforehand.
    const fair = (left / customersLeft) * (expectedOpportunities(customer) / meanOpportunities)
    const share = customersLeft <= 1 ? left : Math.min(left, Math.floor(fair + dealing.next()))
    const names = new Set<string>()
    for (let n = 0; n < share; n++) yield opportunityOf(world, customer, ++serial, names)
    left -= share
    customersLeft--
  }
  if (left > 0) throw new RangeError('Customers of another world')
}

function opportunityOf(
  world: World,
  customer: DemoCustomer,
  serial: number,
  names: Set<string>,
): DemoOpportunity {
  const { calendar, sellers } = world
  const random = new SeededRandom(`${world.options.seed}:opportunity:${serial}`)
  const seller = sellerOf(random, sellers, customer)
  const source = sourceOf(random, customer)
  const product = random.weighted(productChoices)
  const outcome = demoOutcome(random, customer, source.winRate + seller.skill)
  const currency = demoCurrency(random, customer.country)
  const estimate = demoAmount(random, product, customer.level, currency)
  const from = Math.max(calendar.windowStart, customer.createdAt)
  const closedBefore = customer.status === 'dormant' ? calendar.now - 190 * dayLength : calendar.now
  const slowness = (product.price > 10_000_000 ? 1.7 : 1) * (outcome === 'lost' ? 1.15 : 1)
  const bounds = { calendar, from, closedBefore }
  const course = demoCourse(random, bounds, stagePath(random, outcome), outcome, slowness)
  const history = stageEvents(random, calendar, course, seller.user.key, sellers.leadOf(seller.user))

  const contact = random.bool(0.7) ? customer.contacts[0] : random.pick(customer.contacts)
  const western = customer.country !== 'CN'
  const lostReason = outcome === 'lost' ? random.weighted(lostReasonChoices).key : null
  const isOpen = outcome === 'open'
  const isOnHold = isOpen && random.bool(0.06)
  const talk: Conversation = {
    language: western ? 'en' : 'zh-CN',
    contact: contact ? salutation(contact, western) : customer.shortName,
    product: western ? uncapitalised(product.shortEn) : product.short,
    ownerKey: seller.user.key,
    history,
    lastTouchAt: course.lastTouchAt,
    isOpen,
    isOnHold,
    ending: outcome === 'lost' ? lostReason : outcome === 'won' ? 'won' : null,
  }
  return {
    key: `opportunity:${serial}`,
    name: opportunityName(random, customer.shortName, product, western, names),
    customerKey: customer.key,
    primaryContactKey: contact?.key ?? '',
    productKey: productKey(product),
    ownerKey: seller.user.key,
    source: source.key,
    channel: channelOf(random, source),
    amount: lostReason !== 'lost:price' && isUnpriced(random, history) ? null : estimate,
    currency,
    expectedCloseOn: expectedClose(random, calendar, history, isOpen),
    createdAt: course.startedAt,
    isOnHold,
    lostReason,
    history,
    activities: demoActivities(random, calendar, talk),
    tasks: demoTasks(random, calendar, talk),
  }
}

/** The customer's owner, now and then a colleague of the same team. */
function sellerOf(random: SeededRandom, sellers: Sellers, customer: DemoCustomer): Seller {
  const owner = sellers.byKey(customer.ownerKey ?? '') ?? sellers.ofRegion(random, customer.region)
  return random.bool(0.08) ? sellers.colleague(random, owner) : owner
}

/** The source the customer came from, for half of them; buying again has sources of its own. */
function sourceOf(random: SeededRandom, customer: DemoCustomer): DemoSourceWords {
  const first = sourceWords.find(({ key }) => key === customer.source)
  return first && random.bool(0.5) ? first : random.weighted(sourceChoices)
}

function channelOf(random: SeededRandom, source: DemoSourceWords): string {
  if (source.key === 'source:partner') return 'channel:partner'
  return random.weighted(channelChoices).key
}

/** Early opportunities often have no amount yet; one that reached a proposal always has. */
function isUnpriced(random: SeededRandom, history: readonly DemoStageEvent[]): boolean {
  const stages = new Set(history.map(({ stageKey }) => stageKey))
  if (stages.has('quoted') || stages.has('negotiation') || stages.has('won')) return false
  return random.bool(stages.has('needs') ? 0.12 : 0.24)
}

function expectedClose(
  random: SeededRandom,
  calendar: DemoCalendar,
  history: readonly DemoStageEvent[],
  isOpen: boolean,
): string | null {
  const created = calendar.dayOf(history[0]?.at ?? calendar.now)
  const last = history.at(-1)
  if (!isOpen) {
    const closed = calendar.dayOf(last?.at ?? calendar.now)
    return calendar.textOf(Math.max(created, closed + Math.round(random.normal(-2, 14))))
  }
  const near = last?.stageKey === 'negotiation' || last?.stageKey === 'quoted'
  if (!near && random.bool(0.07)) return null
  if (random.bool(0.13) && created < calendar.today - 7) {
    return calendar.textOf(Math.max(created + 1, calendar.today - random.int(1, 40)))
  }
  return calendar.textOf(calendar.today + random.int(near ? 3 : 15, near ? 60 : 140))
}

/** Energy metering inside a sentence; 5G stays as it is. */
function uncapitalised(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

function productKey(product: DemoProductWords): string {
  return `product:${product.code.toLowerCase()}`
}
