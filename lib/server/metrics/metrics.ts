import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What a process counts of its work. Labels are names from our own code: nothing that somebody typed. */
export type Metrics = ReturnType<typeof make>

// One for the process: Next evaluates modules once per bundle.
const holder = globalThis as { __loudouMetrics?: Metrics }

/** Gives this process's counters. */
export function metrics(): Metrics {
  return (holder.__loudouMetrics ??= make())
}

function make() {
  const registry = new Registry()
  // Event-loop delay, memory, garbage collection.
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({
      name: 'loudou_http_request_duration_seconds',
      help: 'Time from a request to the end of its answer',
      labelNames: ['endpoint', 'method', 'status'],
      buckets: SECONDS,
      registers,
    }),
    acts: new Counter({
      name: 'loudou_acts_total',
      help: 'Acts by their permission and how they ended: done, or the code of the refusal',
      labelNames: ['act', 'outcome'],
      registers,
    }),
    tries: new Histogram({
      name: 'loudou_transaction_tries',
      help: 'How often a transaction had to be tried before it went through',
      buckets: [1, 2, 3, 5, 8, 15],
      registers,
    }),
    streams: new Gauge({ name: 'loudou_live_streams', help: 'Open live streams', registers }),
    jobs: new Counter({
      name: 'loudou_jobs_total',
      help: 'Runs of jobs by kind and how they ended: done, failed, given_up',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    sealingLag: new Gauge({
      name: 'loudou_sealing_lag_seconds',
      help: 'Age of the oldest event that has no place in the chain yet',
      registers,
    }),
    chainPosition: new Gauge({
      name: 'loudou_chain_position',
      help: 'How far the chain of events has come',
      registers,
    }),
    databaseBytes: new Gauge({ name: 'loudou_database_bytes', help: 'Size of the database', registers }),
    diskFreeBytes: new Gauge({
      name: 'loudou_disk_free_bytes',
      help: 'What may still be written where the data folder lies',
      registers,
    }),
    backupAge: new Gauge({
      name: 'loudou_backup_age_seconds',
      help: 'Age of the last backup that was opened and found whole; absent while there is none',
      registers,
    }),
  }
}
