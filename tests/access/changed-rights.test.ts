import { beforeAll, expect, test } from 'vitest'
import { lostReasons, Rollback, Sealer, type Store, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { Departures } from '@/lib/access/departures'
import { loadActor } from '@/lib/access/load-actor'
import { notingAct } from '@/lib/access/noted-act'
import { type Action, isAction, permissions, reachesFor, usualReach } from '@/lib/access/permissions'
import { type Reach, reachKey } from '@/lib/domain/role-rights'
import { digestOf } from '../support/all-tables'
import { freshStore } from '../support/store'
import { makeWorld, NOW, people, type Person } from '../support/world'
import { commandMatrix } from './command-matrix'
import { type Planted, plantFor } from './planted'
import { queryMatrix } from './query-matrix'
import { plantSettled } from './settled-queries'

let store: Store
let untouched: string
const planted = {} as Record<Person, Planted>

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  await store.write(async (tx) => {
    await tx.update(users).set({ passwordHash: 'hash' })
    const reason = { id: 'l-price', name: '价格', nameKey: '价格', createdAt: NOW, updatedAt: NOW }
    await tx.insert(lostReasons).values(reason)
    await plantSettled(tx)
    for (const [person, { id }] of Object.entries(people)) planted[person as Person] = await plantFor(tx, id)
  })
  await new Sealer(store, () => undefined, console.error).finish()
  untouched = await store.read(digestOf)
})

/** What a role may do, settled by a rule for each of its acts on records. */
function settled(role: Actor['role'], of: (action: Action) => Reach): Departures {
  const actions = ([...permissions.keys()] as Action[]).filter((action) => reachesFor(action).length > 0)
  return {
    reaches: new Map(actions.map((action) => [reachKey(role, action), of(action)])),
    fields: new Map(),
  }
}
async function as(person: Person, departures: Departures): Promise<Actor> {
  const actor = await store.read((reader) => loadActor(reader, people[person].id, NOW + 1, departures))
  if (!actor) throw new Error(person)
  return actor
}

/** Rights over the workspace, and to what it is made of, are not among what can be given; a comment or a share follows what can. */
function canBeSettled(right: string | null | undefined): boolean {
  const read = `${right?.split('.')[0] ?? ''}.read`
  return isAction(read) && reachesFor(read).length > 0
}

/** Whose records an act reaches, and by which right it asked. */
async function reachedBy(
  actor: Actor,
  whose: Record<string, Person>,
  act: (typeof commandMatrix)[string][number][2],
) {
  const seen: string[] = []
  let right: string | null | undefined
  for (const [each, person] of Object.entries(whose)) {
    const attempt = notingAct(async (note) => {
      const done = await store
        .write(async (tx) => {
          const outcome = await act(tx, actor, planted[person]).catch((fault: unknown) => {
            if (fault instanceof NotFound) return null
            throw fault
          })
          throw new Rollback(outcome?.ok === true)
        })
        .catch((fault: unknown) => {
          if (fault instanceof Rollback) return fault.value as boolean
          throw fault
        })
      right ??= note.act
      return done
    })
    if (await attempt) seen.push(each)
  }
  return { reached: seen.join(' '), right }
}

const acts = Object.entries(commandMatrix).flatMap(([file, cases]) =>
  cases.map(([name, reaches, act]) => ({ name: `${file}: ${name}`, reaches, act })),
)
const asks = Object.entries(queryMatrix).flatMap(([file, cases]) =>
  cases.map(([name, reaches, ask]) => ({ name: `${file}: ${name}`, reaches, ask })),
)

test('a rep who is given what managers have does to the team’s records what they do, and nothing to others’', async () => {
  const rep = await as(
    'rep',
    settled('rep', (action) => usualReach('manager', action)),
  )
  let widened = 0
  for (const { name, reaches, act } of acts) {
    const { reached, right } = await reachedBy(rep, { own: 'rep', team: 'mate', other: 'stranger' }, act)
    // Some ask without saying so: they may be either.
    const isSettled = right === undefined || right === null || canBeSettled(right)
    if (isSettled && reached !== reaches.rep) widened++
    const most = isSettled ? [reaches.rep, reaches.manager] : [reaches.rep]
    expect(most, `${name} (${String(right)})`).toContain(reached)
  }
  expect(widened).toBeGreaterThan(40)
  expect(await store.read(digestOf)).toBe(untouched)
})

test('a support agent who is held to their own does nothing to anybody else’s records', async () => {
  const support = await as(
    'support',
    settled('support', (action) => (usualReach('support', action) === 'none' ? 'none' : 'own')),
  )
  let narrowed = 0
  for (const { name, reaches, act } of acts) {
    const { reached, right } = await reachedBy(support, { own: 'support', other: 'stranger' }, act)
    if (!canBeSettled(right)) continue
    const isNarrowed = !reached.includes('other')
    if (isNarrowed && reaches.support.includes('other')) narrowed++
    expect(isNarrowed || right?.endsWith('.create'), `${name} (${String(right)}): ${reached}`).toBe(true)
  }
  expect(narrowed).toBeGreaterThan(10)
  expect(await store.read(digestOf)).toBe(untouched)
})

test.each([
  ['rep', 'own', ['rep']],
  ['rep', 'team', ['rep', 'mate']],
  ['support', 'own', ['support']],
  ['finance', 'none', ['finance']],
  ['manager', 'own', ['manager']],
] as const)('no question tells a %s who reads "%s" a name beyond', async (person, reach, within) => {
  const actor = await as(
    person,
    settled(people[person].role, () => reach),
  )
  const isWithin = (name: Person) => (within as readonly Person[]).includes(name)
  const hidden = (Object.keys(people) as Person[]).filter((name) => !isWithin(name))
  const leaks: string[] = []
  let told = 0
  for (const { name, ask } of asks)
    for (const its of [planted.rep, planted.stranger, planted[person]]) {
      const answer = await store
        .read((reader) => ask(reader, actor, its))
        .catch((fault: unknown) => {
          if (fault instanceof NotFound) return null
          throw fault
        })
      const text = JSON.stringify(answer) ?? ''
      if (hidden.some((each) => text.includes(planted[each].canary))) leaks.push(name)
      if (text.includes(planted[person].canary)) told++
    }
  expect(leaks).toEqual([])
  expect(told > 20 || reach === 'none').toBe(true)
})
