import 'server-only'
import { type Readiness, readinessOf } from '@/lib/domain/health'
import { environment } from '../env'
import { theStore } from '../store'
import { allChecks } from './checks'

/** How long an answer stands: whoever asks more often costs nothing. */
const KEPT_MS = 10_000

const holder = globalThis as { __loudouReadiness?: { at: number; found: Promise<Readiness> } }

/**
 * Says whether this process can do its work, looked at no more than once in ten seconds, however many ask. A cause that
 * went away is noticed by the next look; nothing needs a restart.
 */
export function readiness(now: number): Promise<Readiness> {
  const kept = holder.__loudouReadiness
  if (kept && now - kept.at < KEPT_MS) return kept.found
  const found = allChecks(theStore(), environment().data, now).then((checks) => readinessOf(checks, now))
  holder.__loudouReadiness = { at: now, found }
  return found
}
