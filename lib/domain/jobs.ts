import type { Instant } from './days'
import type { Refused } from './refusals'

/** Kinds of long work that people start; each has its place in lib/server/jobs/long-work.ts. */
export const longWork = ['bulk', 'undo', 'import', 'handOver'] as const
export type LongWork = (typeof longWork)[number]

/** How a job can end. */
export const jobEnds = ['done', 'failed', 'cancelled'] as const
export type JobEnd = (typeof jobEnds)[number]
export type JobState = 'waiting' | 'running' | JobEnd

/** The most that one person may have waiting or running at once. */
export const MOST_UNDER_WAY = 10
/** Long work of people is tried this often: they wait for it and can start it again. */
export const MOST_TRIES_OF_PEOPLE = 3

/** How far a job is. */
export interface JobProgress {
  done: number
  /** How much there is to do in all; null while that is not known. */
  total?: number | null
  /** What came of it so far, by names of the kind's own. */
  counts?: Record<string, number>
  /** Where it stands, for whoever goes on with it after a restart. */
  mark?: unknown
}

/** What a job is about, for its title; nothing that only some may see. */
export type JobAbout = Record<string, string | number>

/** Long work as it is asked for. */
export interface JobView {
  id: string
  kind: LongWork
  byId: string
  by: string
  about: JobAbout
  state: JobState
  done: number
  total: number | null
  counts: Record<string, number>
  /** What it gave, in a shape of its kind. */
  result: unknown
  /** Why it failed, where it was refused and no fault. */
  refusal: Refused | null
  isCancelAsked: boolean
  startedAt: Instant | null
  endedAt: Instant | null
  /** How long it will still take, as far as it can be said. */
  secondsLeft: number | null
}

/** Long work as a screen tells it, in the reader's language. */
export interface JobShown extends Omit<JobView, 'kind' | 'about' | 'counts' | 'result' | 'refusal' | 'byId'> {
  title: string
  /** What came of it, a sentence a line. */
  lines: string[]
  /** What it changes, so that lists of it look again; null for none. */
  record: string | null
  /** Takes back what it did, where that is possible. */
  batchId: string | null
}

interface Running {
  ended: JobEnd | null
  leaseUntil: Instant | null
}

/** Says where a job stands; one whose process has died waits for another. */
export function jobState({ ended, leaseUntil }: Running, now: Instant): JobState {
  return ended ?? (leaseUntil !== null && leaseUntil >= now ? 'running' : 'waiting')
}

/** Tells how many seconds are left at the speed so far; null where too little is known. */
export function secondsLeft(
  { done, total, startedAt }: { done: number; total: number | null; startedAt: Instant | null },
  now: Instant,
): number | null {
  if (startedAt === null || total === null || done <= 0 || total < done) return null
  return Math.ceil(((now - startedAt) / 1000 / done) * (total - done))
}
