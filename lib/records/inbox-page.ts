import type { InboxPart, NewsKind } from '@/lib/domain/inbox'
import type { Discussed } from './discussed'

/** One thing that waits for a person, about one record. */
export interface InboxLine {
  /** Of what others brought its own id; of what is due the record's. */
  id: string
  part: InboxPart
  kind: NewsKind | 'decision' | 'reply' | 'task'
  /** A person where what was theirs was handed over. */
  record: Discussed | 'user' | 'approval'
  recordId: string
  /** The record's name as it is now. */
  name: string
  /** Who brought it. */
  byId: string | null
  by: string | null
  /** When it was brought, or until when it was promised; null for tasks. */
  at: number | null
  /** The day by which a task is to be done. */
  dueOn: string | null
  isOverdue: boolean
  isRead: boolean
  /** What was written where somebody was mentioned. */
  quote: string | null
  /** How many records were handed over. */
  count: number | null
}

export type InboxCounts = Record<InboxPart, number>

export interface InboxPage {
  lines: InboxLine[]
  counts: InboxCounts
  nextCursor: string | null
}

/** Adds up all that waits: the number in the rail. */
export function totalOf({ decisions, replies, news, tasks }: InboxCounts): number {
  return decisions + replies + news + tasks
}

/** How much waits, and the newest that others brought. */
export interface Waiting {
  total: number
  latest: string | null
}
