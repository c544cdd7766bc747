import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { events, opportunityLines } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { creationOf, updateOf } from '@/lib/commands/acts'
import { deleteRecord, restoreRecord } from '@/lib/commands/delete-record'
import { undoEvent } from '@/lib/commands/undo-event'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { actDone } from './act-done'
import { boardWorld } from './board-world'
import { actorOf } from './world'

/** A board with a product, and the ways to what is offered with its cards. */
export async function lineWorld() {
  const world = await boardWorld()
  const { store } = world
  const admin = await actorOf(store, 'admin')
  const make = (record: RecordName, values: Values, by: Actor = world.rep) =>
    actDone(store, (tx) => creationOf(record)(tx, by, values))
  const made = async (record: RecordName, values: Values, by: Actor = world.rep) => {
    const outcome = await make(record, values, by)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return outcome.value.row as Values & { id: string }
  }
  const product = { name: '分拣机器人', nameEn: 'Sorter', unit: '台', price: 8_600_000, currency: 'CNY' }
  const robot = await made('product', product, admin)
  return {
    ...world,
    admin,
    make,
    made,
    robotId: robot.id,
    change: (record: RecordName, id: string, values: Values, by: Actor = world.rep) =>
      actDone(store, (tx) => updateOf(record)(tx, by, { id, values })),
    remove: (record: RecordName, id: string, by: Actor = world.rep) =>
      actDone(store, (tx) => deleteRecord(tx, by, record, { id })),
    restore: (record: RecordName, id: string, by: Actor = world.rep) =>
      actDone(store, (tx) => restoreRecord(tx, by, record, { id })),
    undo: (eventId: string, by: Actor = world.rep) => actDone(store, (tx) => undoEvent(tx, by, { eventId })),
    lines: (opportunityId: string) =>
      store.read((reader) =>
        reader
          .select()
          .from(opportunityLines)
          .where(and(eq(opportunityLines.opportunityId, opportunityId), isNull(opportunityLines.deletedAt)))
          .orderBy(asc(opportunityLines.rank)),
      ),
    lastEvent: async (subject: string) => {
      const [event] = await store.read((reader) =>
        reader.select().from(events).where(eq(events.subject, subject)).orderBy(desc(events.id)).limit(1),
      )
      return event
    },
  }
}
export type LineWorld = Awaited<ReturnType<typeof lineWorld>>
