import { announceFirstRun } from './first-run-token'
import { log } from './log'

/** What a process does before it serves. A fault is logged and stops nothing: readiness tells the rest. */
export async function startServing(): Promise<void> {
  try {
    await announceFirstRun((line) => process.stdout.write(`${line}\n`))
  } catch (fault) {
    log.error({ err: fault }, 'start')
  }
}
