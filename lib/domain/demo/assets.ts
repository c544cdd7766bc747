import { addDays, addMonthsKeepingAnchor, type Day, partsOf } from '../days'
import { SeededRandom } from '../seeded-random'
import { hour } from './calendar'
import type { DemoContract } from './contracts'
import { languageIn, type Scene } from './scene'
import { machineCodes, machinePlaces } from './words/machines'

export interface DemoAsset {
  key: string
  name: string
  serial: string
  batch: string
  place: string
  installedOn: Day
  warrantyUntil: Day
  /** Who set it up and looks after it. */
  ownerKey: string
  enteredAt: number
}

/** The machines that were set up under a contract by now: none, one or two. */
export function demoAssets(scene: Scene, { key, deal, signedOn, enteredAt }: DemoContract): DemoAsset[] {
  const { calendar, options, supporters } = scene
  const product = scene.productByKey.get(deal.productKey)
  if (!product || !signedOn || !machineCodes.has(product.code)) return []
  const random = new SeededRandom(`${options.seed}:assets:${key}`)
  if (!random.bool(0.75)) return []
  const day = calendar.dayOf(enteredAt) + random.int(7, 45)
  if (day >= calendar.today) return []
  const installedOn = calendar.textOf(day)
  const months = random.pick([12, 24, 24, 36])
  const language = languageIn(deal.customer.country)
  const made = calendar.textOf(day - random.int(20, 50))
  const batch = made.slice(2, 4) + made.slice(5, 7)
  const places = random.shuffle<string>(machinePlaces[language]).slice(0, random.int(1, 2))
  const ownerKey = random.pick(supporters)
  return places.map((place, index) => ({
    key: `asset:${key}:${index + 1}`,
    name: language === 'en' ? `${product.nameEn} (${place})` : `${product.name}（${place}）`,
    serial: `${product.code.replace('-', '')}-${batch}-${deal.key.split(':')[1] ?? ''}${index + 1}`,
    batch: `B${batch}`,
    place,
    installedOn,
    warrantyUntil: addDays(addMonthsKeepingAnchor(installedOn, months, partsOf(installedOn).day), -1),
    ownerKey,
    enteredAt: calendar.startOf(day) + (10 + 2 * index) * hour,
  }))
}
