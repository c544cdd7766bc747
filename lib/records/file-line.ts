/** A file as it is listed: everything about it but its bytes. */
export interface FileLine {
  id: string
  /** As whoever brought it calls it. */
  name: string
  /** Found out from the bytes. */
  type: string
  bytes: number
  sha256: string
  createdAt: number
  createdById: string
  /** The name of who brought it. */
  by: string | null
}

/** A file whose bytes have come in, before anything is written of it. */
export type NewFile = Pick<FileLine, 'id' | 'name' | 'type' | 'bytes' | 'sha256'>
