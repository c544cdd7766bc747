import type { Language } from '@/lib/domain/languages'
import type { Role } from '@/lib/domain/roles'
import type { Departures } from './departures'

/** What decides how far somebody's permissions go. */
export interface RightsHolder {
  role: Role
  departures: Departures
}

/** Somebody who asks or acts, as every question and act takes them. */
export interface Actor extends RightsHolder {
  userId: string
  name: string
  language: Language
  /** The people whose records a reach of "team" covers: members of my teams and of all below them, and myself. */
  team: readonly string[]
  /**
   * Kinds of record that others have asked this person to work on: of no others their sight need look for any. Absent where it
   * was not asked, as for who sees everything.
   */
  collaboratesOn?: readonly string[]
  /** The workspace's zone: days are its days. */
  timeZone: string
  currency: string
  /**
   * Who really looks, where somebody who runs the workspace looks at it as this person: then nothing is written, nothing
   * leaves the house, and numbers of people stay hidden.
   */
  seenBy?: { userId: string; name: string; until: number }
  /** The currencies that the workspace uses, its own first. */
  currencies: readonly string[]
  /** The moment of the request, in milliseconds: acts and questions read no clock. */
  now: number
}
