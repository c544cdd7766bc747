/** What changed, field by field: from what to what; an absent side is null. */
export type Changes = Record<string, [from: unknown, to: unknown]>

export interface NewEvent {
  /** Given where a world is made up and must come out the same again; else made when written. */
  id?: string
  salt?: string
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
