import type { DemoOptions } from './options'
import { demoTeams, type DemoTeam } from './teams'
import { demoUsers, type DemoUser } from './users'
import { competitorWords, type DemoCompetitor } from './words/competitors'
import { industries } from './words/industries'
import { productWords } from './words/products'
import { segmentWords, type DemoSegment } from './words/segments'
import { channelWords, lostReasonWords, sourceWords, tagWords, type DemoSource } from './words/sources'

export interface DemoProduct {
  key: string
  code: string
  name: string
  nameEn: string
  unit: string
  /** Minor units of `currency`. */
  price: number
  currency: 'CNY'
}

/** What every demo record refers to; `DemoSource` is a key with a name in both languages. */
export interface DemoBase {
  teams: DemoTeam[]
  users: DemoUser[]
  products: DemoProduct[]
  sources: DemoSource[]
  channels: DemoSource[]
  lostReasons: DemoSource[]
  tags: DemoSource[]
  industries: DemoSource[]
  competitors: readonly DemoCompetitor[]
  segments: readonly DemoSegment[]
}

/** The demo company itself: its teams, people, products and lists of choices. */
export function demoBase(options: DemoOptions): DemoBase {
  const users = demoUsers(options)
  return {
    teams: demoTeams(users),
    users,
    products: productWords.map(({ code, name, nameEn, unit, price }) => ({
      key: `product:${code.toLowerCase()}`,
      code,
      name,
      nameEn,
      unit,
      price,
      currency: 'CNY',
    })),
    sources: sourceWords.map(named),
    channels: channelWords.map(named),
    lostReasons: lostReasonWords.map(named),
    tags: tagWords.map(named),
    industries: industries.map(named),
    competitors: competitorWords,
    segments: segmentWords,
  }
}

function named({ key, name, nameEn }: DemoSource): DemoSource {
  return { key, name, nameEn }
}
