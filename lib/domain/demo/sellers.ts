import { SeededRandom } from '../seeded-random'
import type { DemoBase } from './base'
import { teamsOfRegion } from './teams'
import { demoPeople, type DemoUser } from './users'
import { byWeight, type Choices } from './weighing'
import type { DemoRegion } from './words/cities'

export interface Seller {
  user: DemoUser
  /** Share of the work, against colleagues. */
  weight: number
  /** What this person adds to the chance of winning. */
  skill: number
}

/** Who sells where. */
export interface Sellers {
  ofRegion(random: SeededRandom, region: DemoRegion): Seller
  /** The seller with this key; undefined for people who do not sell. */
  byKey(key: string): Seller | undefined
  colleague(random: SeededRandom, seller: Seller): Seller
  /** Who leads the team, or the team above it. */
  leadOf(user: DemoUser): string
}

/** Knows the reps of a world by region, with how much each takes on and how well each closes. */
export function demoSellers(seed: string, base: DemoBase): Sellers {
  const sellers = new Map<string, Seller>()
  const byTeam = new Map<string, Seller[]>()
  for (const user of base.users.filter(({ role }) => role === 'rep')) {
    const random = new SeededRandom(`${seed}:seller:${user.key}`)
    // 王敏 is looked at most, so her board should be neither empty nor hopeless.
    const known = user.key === demoPeople.rep
    const seller = {
      user,
      weight: known ? 1.8 : 0.65 + random.next() * 0.8,
      skill: known ? 0.06 : Math.max(-0.18, Math.min(0.18, random.normal(0, 0.1))),
    }
    sellers.set(user.key, seller)
    byTeam.set(user.teamKey, [...(byTeam.get(user.teamKey) ?? []), seller])
  }

  const regions = new Map<DemoRegion, Choices<Seller>>()
  function sellersOf(region: DemoRegion): Choices<Seller> {
    const known = regions.get(region)
    if (known) return known
    const found = byWeight(teamsOfRegion(region, base.teams).flatMap(({ key }) => byTeam.get(key) ?? []))
    regions.set(region, found)
    return found
  }

  const teams = new Map(base.teams.map((team) => [team.key, team]))
  function leadOf(user: DemoUser): string {
    for (let team = teams.get(user.teamKey); team; team = teams.get(team.parentKey ?? '')) {
      if (team.leadKey) return team.leadKey
    }
    return demoPeople.owner
  }

  return {
    ofRegion: (random, region) => random.weighted(sellersOf(region)),
    byKey: (key) => sellers.get(key),
    colleague: (random, seller) => random.pick(byTeam.get(seller.user.teamKey) ?? [seller]),
    leadOf,
  }
}
