import { isNotNull } from 'drizzle-orm'
import { id, index, instant, json, primaryKey, table, text, uniqueIndex, whole } from '../columns'

/**
 * What happened, one row an act and record; append-only (triggers refuse all but the sealing of an unsealed row).
 * Timeline, audit, stage history, undo, live updates and webhooks read it.
 */
export const events = table(
  'events',
  {
    id: id().primaryKey(),
    /** opportunity.move, customer.update …: a permission's name. */
    act: text().notNull(),
    /** The record that changed, as 'opportunity:<id>'. */
    subject: text().notNull(),
    actorId: id(),
    at: instant().notNull(),
    /** One id for all the events of a bulk act. */
    batchId: id(),
    /** The event that this one takes back. */
    revertsId: id(),
    /** SHA-256(salt + values), so that values can be erased for a person without breaking the chain. */
    valuesHash: text().notNull(),
    /** Given by the sealer, in order, after the commit. */
    position: whole(),
    hash: text(),
  },
  (t) => [
    uniqueIndex('events_position').on(t.position),
    // Few events have either; the others need not be written into these.
    index('events_batch').on(t.batchId).where(isNotNull(t.batchId)),
    index('events_reverts').on(t.revertsId).where(isNotNull(t.revertsId)),
  ],
)

/** What changed, from what to what; erasable. */
export const eventValues = table('event_values', {
  /** No foreign key, see eventSubjects. */
  eventId: id().primaryKey(),
  salt: text(),
  /** JSON text exactly as hashed: {field: [from, to]}. */
  values: text(),
})

/** Every record an event is about (itself, its opportunity, its customer): the index behind timelines. */
export const eventSubjects = table(
  'event_subjects',
  {
    subject: text().notNull(),
    /**
     * No foreign key: its check reads the one index page into which every act writes its event, so that on PostgreSQL
     * (SERIALIZABLE) two acts in three had to be tried again. One statement writes both rows, and none can be deleted.
     */
    eventId: id().notNull(),
  },
  (t) => [primaryKey({ columns: [t.subject, t.eventId] })],
)

/** Where the chain stands: one row, which the sealer that extends the chain must have changed first. */
export const eventHead = table('event_head', {
  id: id().primaryKey(),
  position: whole().notNull(),
  hash: text().notNull(),
})

/** The answer given to a request, so that the same request again has one effect. */
export const idempotencyKeys = table(
  'idempotency_keys',
  {
    id: id().primaryKey(),
    actorId: id().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    status: whole().notNull(),
    answer: json<unknown>().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('idempotency_keys_key').on(t.actorId, t.key),
    index('idempotency_keys_age').on(t.createdAt),
  ],
)
