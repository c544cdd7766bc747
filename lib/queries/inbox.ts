import { and, asc, desc, eq, gt, lt, or } from 'drizzle-orm'
import { approvals, type Changes, eventValues, inboxItems, type Reader, tasks, tickets, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type InboxPart, inboxParts, type NewsKind } from '@/lib/domain/inbox'
import { dayOf } from '@/lib/domain/days'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import type { InboxLine, InboxPage } from '@/lib/records/inbox-page'
import type { RecordName } from '@/lib/records/names'
import { decodeCursor, encodeCursor } from './cursor'
import { decisionsOf, inboxCounts, newsOf, repliesDueTo, tasksDueTo } from './inbox-scope'
import { namesOf } from './labels'

const PAGE = 50

type Found = Omit<InboxLine, 'name'> & { key: number | string }
/** Where a page ended within a part. */
type After = { key: number | string; id: string } | null
type Part = (reader: Reader, actor: Actor, after: After, limit: number) => Promise<Found[]>

const parts: Record<InboxPart, Part> = {
  decisions: decisionsAfter,
  replies: repliesAfter,
  news: newsAfter,
  tasks: tasksAfter,
}

/**
 * Answers what waits for this person, page by page: requests on which they decide, the oldest first; answers promised for today or earlier, the most pressing first; what others
 * handed to them or wrote to them, the newest first; tasks that are due. What they may no longer see is not there. Refuses a
 * cursor that is not its own.
 */
export async function inboxPage(
  reader: Reader,
  actor: Actor,
  cursor?: string,
  limit = PAGE,
): Promise<Outcome<InboxPage>> {
  const place = cursor === undefined ? { at: 0, after: null } : placeIn(cursor)
  if (!place) return invalid({ cursor: 'invalid' })
  const found: Found[] = []
  for (const [at, part] of inboxParts.entries()) {
    if (at < place.at || found.length > limit) continue
    const after = at === place.at ? place.after : null
    found.push(...(await parts[part](reader, actor, after, limit + 1 - found.length)))
  }
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const wanted = new Map<RecordName, Set<string>>()
  for (const { record, recordId } of page)
    wanted.set(record, (wanted.get(record) ?? new Set<string>()).add(recordId))
  const names = await namesOf(reader, actor, wanted)
  return {
    ok: true,
    value: {
      lines: page.map(({ key: _, ...line }) => ({ ...line, name: names[line.recordId] ?? '' })),
      counts: await inboxCounts(reader, actor),
      nextCursor:
        found.length > limit && last
          ? encodeCursor([inboxParts.indexOf(last.part), last.key, last.id])
          : null,
    },
  }
}

function placeIn(cursor: string): { at: number; after: After } | null {
  const [at, key, id] = decodeCursor(cursor, 3) ?? []
  if (typeof at !== 'number' || !inboxParts[at] || typeof id !== 'string') return null
  // Tasks are ordered by their day, the others by a moment.
  const isKey = inboxParts[at] === 'tasks' ? typeof key === 'string' : typeof key === 'number'
  return isKey ? { at, after: { key: key as number | string, id } } : null
}

async function decisionsAfter(reader: Reader, actor: Actor, after: After, limit: number): Promise<Found[]> {
  const { createdAt: at, id } = approvals
  const key = after?.key as number
  const later = after ? or(gt(at, key), and(eq(at, key), gt(id, after.id))) : undefined
  const rows = await reader
    .select({ id, at, note: approvals.note, byId: approvals.ownerId, by: users.name })
    .from(approvals)
    .leftJoin(users, eq(users.id, approvals.ownerId))
    .where(and(decisionsOf(actor), later))
    .orderBy(asc(at), asc(id))
    .limit(limit)
  return rows.map(({ note, ...row }) => ({
    ...due,
    ...row,
    key: row.at,
    part: 'decisions',
    kind: 'decision',
    record: 'approval',
    recordId: row.id,
    quote: note,
    dueOn: null,
    isOverdue: false,
  }))
}

const due = { byId: null, by: null, isRead: true, quote: null, count: null }

async function repliesAfter(reader: Reader, actor: Actor, after: After, limit: number): Promise<Found[]> {
  const { promisedReplyAt: at, id } = tickets
  const key = after?.key as number
  const later = after ? or(gt(at, key), and(eq(at, key), gt(id, after.id))) : undefined
  const rows = await reader
    .select({ id, at })
    .from(tickets)
    .where(and(repliesDueTo(actor), later))
    .orderBy(asc(at), asc(id))
    .limit(limit)
  return rows.map((row) => ({
    ...due,
    ...row,
    key: row.at as number,
    part: 'replies',
    kind: 'reply',
    record: 'ticket',
    recordId: row.id,
    dueOn: null,
    isOverdue: (row.at as number) < actor.now,
  }))
}

async function newsAfter(reader: Reader, actor: Actor, after: After, limit: number): Promise<Found[]> {
  const { at, id } = inboxItems
  const key = after?.key as number
  const earlier = after ? or(lt(at, key), and(eq(at, key), lt(id, after.id))) : undefined
  const rows = await reader
    .select({ item: inboxItems, by: users.name, values: eventValues.values })
    .from(inboxItems)
    .leftJoin(users, eq(users.id, inboxItems.byId))
    .leftJoin(eventValues, eq(eventValues.eventId, inboxItems.eventId))
    .where(and(newsOf(actor), earlier))
    .orderBy(desc(at), desc(id))
    .limit(limit)
  return rows.map(({ item, by, values }) => ({
    id: item.id,
    key: item.at,
    part: 'news',
    kind: item.kind,
    record: item.record as InboxLine['record'],
    recordId: item.recordId,
    byId: item.byId,
    by,
    at: item.at,
    dueOn: null,
    isOverdue: false,
    isRead: item.readAt !== null,
    quote: quoteOf(item.kind, values),
    count: item.kind === 'handedOver' ? countIn(values) : null,
  }))
}

async function tasksAfter(reader: Reader, actor: Actor, after: After, limit: number): Promise<Found[]> {
  const { dueOn, id } = tasks
  const key = after?.key as string
  const later = after ? or(gt(dueOn, key), and(eq(dueOn, key), gt(id, after.id))) : undefined
  const rows = await reader
    .select({ id, dueOn })
    .from(tasks)
    .where(and(tasksDueTo(actor), later))
    .orderBy(asc(dueOn), asc(id))
    .limit(limit)
  const today = dayOf(actor.now, actor.timeZone)
  return rows.map((row) => ({
    ...due,
    ...row,
    key: row.dueOn as string,
    part: 'tasks',
    kind: 'task',
    record: 'task',
    recordId: row.id,
    at: null,
    isOverdue: (row.dueOn as string) < today,
  }))
}

/** What was written, or answered to a request. */
const QUOTED: Partial<Record<NewsKind, string>> = {
  mention: 'comment',
  approved: 'answer',
  rejected: 'answer',
}

/** What was erased for a person says nothing any more. */
function quoteOf(kind: NewsKind, values: string | null): string | null {
  const field = QUOTED[kind]
  const words = values === null || !field ? null : (JSON.parse(values) as Changes)[field]?.[1]
  return typeof words === 'string' ? words : null
}

function countIn(values: string | null): number | null {
  const records = values === null ? null : (JSON.parse(values) as Changes).records?.[1]
  return typeof records === 'number' ? records : null
}
