import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Store } from '@/db'
import { log, logAs } from '../log'
import { metrics } from '../metrics/metrics'
import { claimJob, failJob, finishJob, type Job, renewLease, returnJob } from './claim'

/** Does the work of one job; `signal` says that the process is about to stop, or that the lease was lost. */
export type Handler = (input: unknown, signal: AbortSignal) => Promise<void>

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
      await this.#handlers[job.kind]?.(job.input, signal)
      await finishJob(this.#store, job, Date.now())
      this.#told(job, 'done', began)
    } catch (fault) {
      if (this.#stopping.signal.aborted) return await returnJob(this.#store, job)
      log.error({ err: fault, kind: job.kind }, 'job failed')
      this.#told(job, await failJob(this.#store, job, nameOf(fault), Date.now()), began)
    } finally {
      clearInterval(renewal)
    }
  }

  #told({ kind, tries }: Job, outcome: 'done' | 'failed' | 'given_up', began: number): void {
    metrics().jobs.inc({ kind, outcome })
    log.info({ kind, outcome, tries, ms: Math.round(performance.now() - began) }, 'job')
  }
}

/** What is kept of a fault: its kind. Its message may repeat people's data. */
function nameOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'Error'
  return 'code' in fault && typeof fault.code === 'string' ? `${fault.name} ${fault.code}` : fault.name
}
