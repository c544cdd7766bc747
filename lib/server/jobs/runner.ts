import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Store } from '@/db'
import type { JobProgress } from '@/lib/domain/jobs'
import type { Outcome } from '@/lib/domain/refusals'
import { log, logAs } from '../log'
import { metrics } from '../metrics/metrics'
import {
  claimJob,
  failJob,
  finishJob,
  type Finish,
  type Job,
  noteProgress,
  renewLease,
  returnJob,
} from './claim'

/** The run of a job, as its work sees it. */
export interface Run {
  /** As it was claimed: who started it, and in `mark` where a former run stood. */
  job: Job
  /** Says that the process is about to stop, or that the lease was lost. */
  signal: AbortSignal
  /**
   * Notes how far the work is, some times a second at most. False where somebody has asked for its end: the work then stops and
   * gives what it has done. Throws where the process is about to stop; the job is done later from its mark on.
   */
  report(progress: JobProgress): Promise<boolean>
}

/**
 * Does the work of one job, and gives what came of it. It may be done again from the last mark, or from the beginning, and
 * must then leave alone what is done already. A fault is tried again later, a refusal is not.
 */
export type Handler = (input: unknown, run: Run) => Promise<Outcome<unknown>>

export interface RunnerOptions {
  pollMs?: number
  leaseMs?: number
}

/**
 * Runs due jobs one after another, each claimed with a lease that is renewed while it runs: of any number of processes
 * one does it, and what a dead one left is done by another. A job that fails is tried again with growing pauses.
 */
export class JobRunner {
  readonly #store: Store
  readonly #handlers: Record<string, Handler>
  readonly #pollMs: number
  readonly #leaseMs: number
  readonly #by = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`
  readonly #stopping = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | null = null

  constructor(
    store: Store,
    handlers: Record<string, Handler>,
    { pollMs = 2000, leaseMs = 60_000 }: RunnerOptions = {},
  ) {
    this.#store = store
    this.#handlers = handlers
    this.#pollMs = pollMs
    this.#leaseMs = leaseMs
  }

  /** Begins to look for work. */
  start(): void {
    this.#timer = setInterval(() => void this.runDue(), this.#pollMs)
    this.#timer.unref()
  }

  /** Does all that is due now. */
  runDue(): Promise<void> {
    return (this.#running ??= this.#work().finally(() => {
      this.#running = null
    }))
  }

  /** Takes no more work; the job under way is asked to end, and is given back where it does not finish. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#stopping.abort()
    await this.#running
  }

  async #work(): Promise<void> {
    const kinds = Object.keys(this.#handlers)
    try {
      while (!this.#stopping.signal.aborted) {
        const claim = { kinds, by: this.#by, now: Date.now(), leaseMs: this.#leaseMs }
        const job = await claimJob(this.#store, claim)
        if (!job) return
        await logAs({ job: job.id }, () => this.#run(job))
      }
    } catch (fault) {
      log.warn({ err: fault }, 'jobs')
    }
  }

  async #run(job: Job): Promise<void> {
    const lost = new AbortController()
    const renewal = setInterval(() => {
      renewLease(this.#store, job, Date.now() + this.#leaseMs).then(
        (kept) => kept || lost.abort(),
        (fault: unknown) => log.warn({ err: fault }, 'lease not renewed'),
      )
    }, this.#leaseMs / 3)
    const began = performance.now()
    try {
      const signal = AbortSignal.any([this.#stopping.signal, lost.signal])
      const finish = await this.#finishOf(job, signal)
      await finishJob(this.#store, job, finish, Date.now())
      this.#told(job, finish.ended, began)
    } catch (fault) {
      if (this.#stopping.signal.aborted) return await returnJob(this.#store, job)
      log.error({ err: fault, kind: job.kind }, 'job failed')
      this.#told(job, await failJob(this.#store, job, nameOf(fault), Date.now()), began)
    } finally {
      clearInterval(renewal)
    }
  }

  async #finishOf(job: Job, signal: AbortSignal): Promise<Finish> {
    let isCancelled = false
    const report = async (progress: JobProgress) => {
      signal.throwIfAborted()
      const noted = await noteProgress(this.#store, job, progress)
      if (!noted) throw new Error('lease lost')
      isCancelled = noted.isCancelAsked
      return !isCancelled
    }
    const done = await this.#handlers[job.kind]?.(job.input, { job, signal, report })
    if (done?.ok === false) return { ended: 'failed', refusal: done }
    return { ended: isCancelled ? 'cancelled' : 'done', result: done?.value }
  }

  #told({ kind, tries }: Job, outcome: Finish['ended'] | 'given_up', began: number): void {
    metrics().jobs.inc({ kind, outcome })
    log.info({ kind, outcome, tries, ms: Math.round(performance.now() - began) }, 'job')
  }
}

/** What is kept of a fault: its kind. Its message may repeat people's data. */
function nameOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'Error'
  return 'code' in fault && typeof fault.code === 'string' ? `${fault.name} ${fault.code}` : fault.name
}
