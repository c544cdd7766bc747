import { beforeAll, expect, test } from 'vitest'
import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { assignOpportunity } from '@/lib/commands/assign-opportunity'
import { commentOn } from '@/lib/commands/comment'
import { deleteRecord } from '@/lib/commands/delete-record'
import { logActivity } from '@/lib/commands/log-activity'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { replyToTicket } from '@/lib/commands/reply-to-ticket'
import { shareRecord } from '@/lib/commands/share-record'
import { updateOpportunity } from '@/lib/commands/update-opportunity'
import { updateRecord } from '@/lib/commands/update-record'
import type { Outcome } from '@/lib/domain/refusals'
import { type Shared, sharedKinds } from '@/lib/records/all'
import { digestOf } from '../support/all-tables'
import { people, type Person, stageIds } from '../support/world'
import type { Planted } from './planted'
import { strangersWorld, type Way, ways, within } from './within'

let world: Awaited<ReturnType<typeof strangersWorld>>
let its: Planted

beforeAll(async () => {
  world = await strangersWorld()
  ;({ its } = world)
})

type Act = (tx: Writer, actor: Actor) => Promise<Outcome<unknown>>
const acts: [name: string, record: Shared, act: Act][] = [
  ...sharedKinds.map((record): [string, Shared, Act] => [
    `edit a ${record}`,
    record,
    (tx, actor) =>
      (record === 'opportunity' ? updateOpportunity : updateOf(record))(tx, actor, {
        id: its[record],
        values: { description: '改过' },
      }),
  ]),
  [
    'move an opportunity',
    'opportunity',
    (tx, actor) => moveOpportunity(tx, actor, { id: its.opportunity, stageId: stageIds.quoted }),
  ],
  [
    'reply to a ticket',
    'ticket',
    (tx, actor) => replyToTicket(tx, actor, its.ticket, { replyWay: 'call', replyText: '好' }),
  ],
  [
    'comment on an opportunity',
    'opportunity',
    (tx, actor) => commentOn(tx, actor, { record: 'opportunity', id: its.opportunity, comment: '好' }),
  ],
  [
    'log an activity about an opportunity',
    'opportunity',
    (tx, actor) => logActivity(tx, actor, { subject: '新', kind: 'call', opportunityId: its.opportunity }),
  ],
  ...sharedKinds.map((record): [string, Shared, Act] => [
    `bin a ${record}`,
    record,
    (tx, actor) => deleteRecord(tx, actor, record, { id: its[record] }),
  ]),
  ...sharedKinds.map((record): [string, Shared, Act] => [
    `take a ${record} over`,
    record,
    (tx, actor) => updateOf(record)(tx, actor, { id: its[record], values: { ownerId: actor.userId } }),
  ]),
  ...sharedKinds.map((record): [string, Shared, Act] => [
    `share a ${record}`,
    record,
    (tx, actor) =>
      shareRecord(tx, actor, { record, id: its[record], userId: people.mate.id, mayEdit: false }),
  ]),
  [
    'hand an opportunity on',
    'opportunity',
    (tx, actor) => assignOpportunity(tx, actor, { id: its.opportunity, ownerId: people.mate.id }),
  ],
]

function updateOf(record: Shared) {
  return (tx: Writer, actor: Actor, update: { id: string; values: object }) =>
    updateRecord(tx, actor, record, update)
}

/** What each role may do with a stranger's record, and as which kind of collaborator. Nothing is told where none may. */
const expected: Record<string, Partial<Record<Person, string>>> = {
  ...Object.fromEntries(
    sharedKinds.map((record) => [
      `edit a ${record}`,
      record === 'customer' || record === 'asset' || record === 'ticket'
        ? { manager: 'edit', rep: 'edit', support: 'not read edit' }
        : { manager: 'edit', rep: 'edit' },
    ]),
  ),
  'move an opportunity': { manager: 'edit', rep: 'edit' },
  'reply to a ticket': { manager: 'edit', rep: 'edit', support: 'not read edit' },
  'comment on an opportunity': {
    manager: 'read edit',
    rep: 'read edit',
    support: 'not read edit',
    finance: 'not read edit',
  },
  'log an activity about an opportunity': {
    manager: 'read edit',
    rep: 'read edit',
    support: 'not read edit',
    finance: 'not read edit',
  },
  // Support keeps these kinds for everybody, collaborator or not.
  'take a customer over': { support: 'not read edit' },
  'take a asset over': { support: 'not read edit' },
  'take a ticket over': { support: 'not read edit' },
}

test.each(acts)('who may %s that others asked them to work on', async (name, record, act) => {
  const untouched = await world.store.read(digestOf)
  const found: Partial<Record<Person, string>> = {}
  for (const person of ['manager', 'rep', 'support', 'finance'] as const) {
    const done: Way[] = []
    for (const way of ways) {
      const isDone = await within(world, person, way, record, async (tx, actor) => {
        const before = await digestOf(tx)
        const outcome = await act(tx, actor).catch((fault: unknown) => {
          if (fault instanceof NotFound) return null
          throw fault
        })
        if (!outcome?.ok) expect(await digestOf(tx)).toBe(before)
        return outcome?.ok ?? false
      })
      if (isDone) done.push(way)
    }
    if (done.length > 0) found[person] = done.join(' ')
  }
  expect(found).toEqual(expected[name] ?? {})
  expect(await world.store.read(digestOf)).toBe(untouched)
})
