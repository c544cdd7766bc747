import { announceFirstRun } from './first-run-token'
import { startJobs } from './jobs/start-jobs'
import { startLive } from './live'
import { log } from './log'
import { observeRequests } from './metrics/observe-requests'
import { serveMetrics } from './metrics/serve-metrics'

/** What a process does before it serves. A fault is logged and stops nothing: readiness tells the rest. */
export async function startServing(): Promise<void> {
  observeRequests()
  const starts: (() => void | Promise<void>)[] = [serveMetrics, startLive, startJobs, announce]
  for (const start of starts) {
    try {
      await start()
    } catch (fault) {
      log.error({ err: fault }, 'start')
    }
  }
}

function announce(): Promise<void> {
  return announceFirstRun((line) => process.stdout.write(`${line}\n`))
}
