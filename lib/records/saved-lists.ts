/** A list kept under a name. */
export interface SavedView {
  id: string
  name: string
  /** The query of the list's address. */
  address: string
  isMine: boolean
}

/** A segment as a list of its members needs it. */
export interface SavedSegment {
  id: string
  name: string
  /** A filter tree over customers. */
  filter: unknown
}
