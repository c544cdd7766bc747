import type { Language } from '@/lib/domain/languages'
import type { Role } from '@/lib/domain/roles'

/** Somebody who asks or acts, as every question and act takes them. */
export interface Actor {
  userId: string
  name: string
  role: Role
  language: Language
  /** The people whose records a reach of "team" covers: members of my teams and of all below them, and myself. */
  team: readonly string[]
  /** The workspace's zone: days are its days. */
  timeZone: string
  currency: string
  /** The currencies that the workspace uses, its own first. */
  currencies: readonly string[]
  /** The moment of the request, in milliseconds: acts and questions read no clock. */
  now: number
}
