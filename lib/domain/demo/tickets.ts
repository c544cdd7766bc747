import { SeededRandom } from '../seeded-random'
import type { replyWays, ticketChannels, ticketSeverities, ticketTypes } from '../tickets'
import { demoAssets } from './assets'
import { salutation } from './contacts'
import type { DemoContract } from './contracts'
import { filled } from './filling'
import { languageIn, type Scene } from './scene'
import { ticketCourse, type TicketCourse, type TicketFate } from './ticket-course'
import { fatesOf, ticketedContracts, unknownCallers, type UnknownCaller } from './ticket-plan'
import { byChannel, channelsOf } from './words/ticket-channels'
import { casesOf, type CaseKey, ticketCases } from './words/ticket-cases'
import { ticketTexts } from './words/ticket-texts'

export interface DemoTicket extends TicketCourse {
  key: string
  subject: string
  description: string
  wantedOutcome: string
  type: (typeof ticketTypes)[number]
  severity: (typeof ticketSeverities)[number]
  channel: (typeof ticketChannels)[number]
  /** How the answers go out. */
  replyWay: (typeof replyWays)[number]
  replyTexts: readonly [string, string]
  remedy: string
  rootCause: string
  ownerKey: string
  /** Of a known customer; null for an unknown caller. */
  contract: DemoContract | null
  contactKey: string | null
  assetKey: string | null
  caller: UnknownCaller | null
}

/**
 * The tickets of a world in the order in which they came in: of about one customer in ten that bought something, and of
 * a few callers nobody knows yet.
 */
export function demoTickets(scene: Scene, contracts: readonly DemoContract[]): DemoTicket[] {
  const chosen = ticketedContracts(scene, contracts)
  const fates = fatesOf(scene, chosen.length)
  const known = chosen.map((contract, index) => ticketOf(scene, contract, fates[index] ?? 'resolved'))
  const unknown = unknownCallers(scene, chosen.length).map((caller) => callersTicket(scene, caller))
  return [...known, ...unknown].sort((a, b) => a.createdAt - b.createdAt || (a.key < b.key ? -1 : 1))
}

function ticketOf(scene: Scene, contract: DemoContract, fate: TicketFate): DemoTicket {
  const { deal, key } = contract
  const random = new SeededRandom(`${scene.options.seed}:ticket:${key}`)
  const product = scene.productByKey.get(deal.productKey)
  const language = languageIn(deal.customer.country)
  const western = language === 'en'
  const contact = random.pick(deal.customer.contacts)
  const about = random.pick(casesOf(product?.code ?? ''))
  const [asset] = ticketCases[about].prefixes.length > 0 ? demoAssets(scene, contract) : []
  const channel = random.weighted(channelsOf[language])
  const from = Math.max(contract.enteredAt, asset?.enteredAt ?? 0)
  const named = { contact: salutation(contact, western), product: nameOf(product, western), n: 2 }
  const course = ticketCourse(random, scene.calendar, fate, from)
  return {
    ...course,
    ...worded(about, language, named),
    key: `ticket:${key}`,
    channel,
    replyWay: byChannel[channel],
    ownerKey: random.pick(scene.supporters),
    contract,
    contactKey: contact.key,
    // One that was set up only after the ticket came in is not what it is about.
    assetKey: asset && asset.enteredAt <= course.createdAt ? asset.key : null,
    caller: null,
  }
}

function callersTicket(scene: Scene, caller: UnknownCaller): DemoTicket {
  const random = new SeededRandom(`${scene.options.seed}:${caller.key}`)
  const about = random.pick(['invoice', 'waiting', 'training', 'late', 'offline'] as const)
  const contact = caller.name
  return {
    ...ticketCourse(random, scene.calendar, caller.fate, scene.calendar.now),
    ...worded(about, 'zh-CN', { contact, product: random.pick(['设备', '系统', '网关']), n: 2 }),
    key: `ticket:${caller.key}`,
    channel: 'phone',
    replyWay: 'call',
    ownerKey: random.pick(scene.supporters),
    contract: null,
    contactKey: null,
    assetKey: null,
    caller,
  }
}

function worded(
  about: CaseKey,
  language: keyof typeof ticketTexts,
  named: { contact: string; product: string; n: number },
) {
  const { subject, description, wanted, replies, remedy, rootCause } = ticketTexts[language][about]
  const { type, severity } = ticketCases[about]
  return {
    type,
    severity,
    subject: filled(subject, named),
    description: filled(description, named),
    wantedOutcome: wanted,
    replyTexts: [filled(replies[0], named), filled(replies[1], named)] as const,
    remedy,
    rootCause,
  }
}

function nameOf(product: { name: string; nameEn: string } | undefined, western: boolean): string {
  return (western ? product?.nameEn : product?.name) ?? ''
}
