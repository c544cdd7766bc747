import type { Instant } from './days'

/** What must hold for a process to take requests. */
export const checkNames = ['writing', 'migrations', 'disk', 'sealing'] as const
export type CheckName = (typeof checkNames)[number]

/** Why a check failed; a code and never a text of the system, since anybody may ask. */
export type CheckReason =
  | 'disk_full'
  | 'read_only'
  | 'busy'
  | 'no_answer'
  | 'pending'
  | 'database_newer'
  | 'space_low'
  | 'behind'
  | 'fault'

export interface Check {
  name: CheckName
  reason: CheckReason | null
}

export interface Readiness {
  ready: boolean
  at: Instant
  checks: Check[]
}

/** Sums checks up: ready where none has a reason not to be. */
export function readinessOf(checks: Check[], at: Instant): Readiness {
  return { ready: checks.every(({ reason }) => reason === null), at, checks }
}
