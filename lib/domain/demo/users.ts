import { SeededRandom } from '../seeded-random'
import { repCount, type DemoLanguage, type DemoOptions } from './options'
import { chineseName, westernName, type DemoPersonName } from './person-name'
import { firstSeats, laterSeats, managedTeams } from './words/teams'

export type DemoRole = 'owner' | 'admin' | 'manager' | 'rep' | 'support' | 'finance'

export interface DemoUser {
  key: string
  name: string
  email: string
  role: DemoRole
  teamKey: string
  language: DemoLanguage
}

/** The people one can become with one click; they exist in every world. */
export const demoPeople = {
  owner: 'user:zhao-yuan',
  administrator: 'user:chen-li',
  manager: 'user:li-lei',
  rep: 'user:wang-min',
  support: 'user:zhou-qian',
  finance: 'user:sun-hui',
} as const

/** Gives the address by which one of the demo's people is known: user:wang-min is wang.min@example.com. */
export function demoEmail(key: string): string {
  return `${key.slice('user:'.length).replace('-', '.')}@example.com`
}

const fixed: readonly (readonly [name: string, slug: string, role: DemoRole, team: string])[] = [
  ['赵远', 'zhao-yuan', 'owner', 'team:company'],
  ['陈立', 'chen-li', 'admin', 'team:company'],
  ['李蕾', 'li-lei', 'manager', 'team:east'],
  ['王敏', 'wang-min', 'rep', 'team:east-1'],
  ['周倩', 'zhou-qian', 'support', 'team:support'],
  ['孙慧', 'sun-hui', 'finance', 'team:finance'],
]

/** Everybody who works at the demo company: the six fixed people, then reps, managers, support and finance. */
export function demoUsers(options: DemoOptions): DemoUser[] {
  const random = new SeededRandom(`${options.seed}:users`)
  const users: DemoUser[] = []
  const taken = new Set<string>()

  function join(person: DemoPersonName, role: DemoRole, teamKey: string, language: DemoLanguage) {
    let slug = person.slug
    for (let n = 2; taken.has(slug); n++) slug = `${person.slug}-${n}`
    taken.add(slug)
    const key = `user:${slug}`
    users.push({ key, name: person.name, email: demoEmail(key), role, teamKey, language })
  }
  function hire(role: DemoRole, teamKey: string, western = false) {
    let person = western ? westernName(random) : chineseName(random)
    // Two colleagues of one name would make every list of the demo puzzling.
    while (users.some((user) => user.name === person.name)) {
      person = western ? westernName(random) : chineseName(random)
    }
    join(person, role, teamKey, western ? 'en' : 'zh-CN')
  }

  for (const [name, slug, role, team] of fixed) join({ name, slug }, role, team, 'zh-CN')
  const seats = repSeats(repCount(options))
  // The first seat is 王敏's.
  let overseas = 0
  for (const seat of seats.slice(1)) hire('rep', seat, seat === 'team:overseas' && overseas++ % 2 === 0)
  for (const team of managedTeams) {
    if (team === 'team:sales' || seats.includes(team)) hire('manager', team, team === 'team:overseas')
  }
  const supporters = Math.max(2, Math.round(seats.length / 5))
  for (let n = 1; n < supporters; n++) hire('support', 'team:support', n === 1)
  hire('finance', 'team:finance')
  return users
}

function repSeats(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const later = laterSeats[(index - firstSeats.length + laterSeats.length) % laterSeats.length]
    return firstSeats[index] ?? later ?? 'team:east-1'
  })
}
