import type { RecordName } from './names'

/** Who looks, and when and where: what cells and forms need beside a record. */
export interface Surroundings {
  me: { id: string; name: string }
  /** The workspace's calendar day, 'YYYY-MM-DD'. */
  today: string
  /** The moment of the answer, in milliseconds. */
  now: number
  timeZone: string
  /** The workspace's own currency. */
  currency: string
  /** The kinds of record that they may make: for what a form offers, never instead of asking; none where it is left out. */
  creates?: readonly RecordName[]
  /** Those that are offered, its own first. */
  currencies: readonly string[]
  /** The most bytes that one file may have. */
  mostFile: number
}
