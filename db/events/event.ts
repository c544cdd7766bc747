/** What changed, field by field: from what to what; an absent side is null. */
export type Changes = Record<string, [from: unknown, to: unknown]>

export interface NewEvent {
  act: string
  /** The record that changed, 'opportunity:<id>'. */
  subject: string
  /** Other records in whose timeline it belongs. */
  about?: (string | null)[]
  actorId: string | null
  at: number
  changes: Changes
  batchId?: string | null
  revertsId?: string | null
}
