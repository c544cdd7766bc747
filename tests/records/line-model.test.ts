import fc from 'fast-check'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { events, opportunityLines } from '@/db'
import { reopenOpportunity, winOpportunity } from '@/lib/commands/close-opportunity'
import { NotFound } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import { actDone } from '../support/act-done'
import { type LineWorld, lineWorld } from '../support/line-world'

let world: LineWorld
beforeAll(async () => {
  world = await lineWorld()
})

const steps = [
  ...['add', 'add', 'edit', 'edit', 'remove', 'restore', 'undo', 'undo'],
  ...['byHand', 'currency', 'win', 'reopen', 'bin'],
] as const
type Step = [(typeof steps)[number], number, number]

/** Does one thing to an opportunity or its lines; whatever is refused leaves all as it was. */
async function play(id: string, [step, pick, size]: Step): Promise<void> {
  const { rep, store } = world
  const all = await store.read((reader) =>
    reader
      .select()
      .from(opportunityLines)
      .where(eq(opportunityLines.opportunityId, id))
      .orderBy(asc(opportunityLines.id)),
  )
  const line = all[pick % Math.max(1, all.length)]
  const price = `${size % 1_000}.${String(size % 7)}25`
  const happened = async () => {
    const subjects = [`opportunity:${id}`, ...all.map((each) => `opportunityLine:${each.id}`)]
    const found = await store.read((reader) =>
      reader
        .select({ id: events.id })
        .from(events)
        .where(and(inArray(events.subject, subjects)))
        .orderBy(asc(events.id)),
    )
    return found[(found.length - 1 - (pick % 6) + found.length) % found.length]?.id ?? ''
  }
  const acts: Record<Step[0], () => Promise<Outcome<unknown>> | undefined> = {
    add: () =>
      world.make('opportunityLine', {
        opportunityId: id,
        name: 'x',
        quantity: `${pick + 1}`,
        unitPrice: price,
      }),
    edit: () =>
      line &&
      world.change(
        'opportunityLine',
        line.id,
        size % 2 ? { discount: `${size % 100}.5` } : { quantity: `0.${size + 1}` },
      ),
    remove: () => line && world.remove('opportunityLine', line.id),
    restore: () => line && world.restore('opportunityLine', line.id),
    undo: async () => world.undo(await happened()),
    byHand: () => world.change('opportunity', id, { amount: size }),
    currency: () => world.change('opportunity', id, { currency: size % 2 ? 'USD' : 'CNY' }),
    win: () => actDone(store, (tx) => winOpportunity(tx, rep, { id, ...(size % 2 ? { amount: size } : {}) })),
    reopen: () => actDone(store, (tx) => reopenOpportunity(tx, rep, { id })),
    bin: () => (size % 2 ? world.remove('opportunity', id) : world.restore('opportunity', id)),
  }
  await acts[step]()?.catch((fault: unknown) => {
    if (!(fault instanceof NotFound)) throw fault
  })
}

test('an opportunity with lines is worth what they come to, whatever is done in whatever order', async () => {
  const step = fc.tuple(fc.constantFrom(...steps), fc.nat(11), fc.nat(10_000))
  let withLines = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (sequence) => {
      const { id } = await world.made('opportunity', { name: '仓储', amount: 1_000 })
      for (const each of sequence) {
        await play(id, each)
        const [row, lines] = [await world.rowOf(id), await world.lines(id)]
        if (lines.length === 0) continue
        withLines += 1
        expect(row.amount, JSON.stringify(sequence)).toBe(lines.reduce((sum, { amount }) => sum + amount, 0))
        expect(new Set(lines.map(({ currency }) => currency))).toEqual(new Set([row.currency]))
      }
    }),
    { numRuns: 25 },
  )
  expect(withLines).toBeGreaterThan(60)
})
