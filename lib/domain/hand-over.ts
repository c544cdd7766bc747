type Changes = Readonly<Record<string, readonly [from: unknown, to: unknown]>>

/** So many people at most share what somebody hands over. */
export const MOST_RECIPIENTS = 20

/** The act that tells, once a recipient, that records of somebody are theirs now. */
export const HANDED_OVER = 'user.handOver'

/** Reads to whom how many records went, of the event that told so, or that this was taken back; null where it says neither. */
export function handedOverIn({ to, records }: Changes): {
  toId: string
  records: number
  isBack: boolean
} | null {
  const isBack = typeof to?.[0] === 'string'
  const [toId, n] = isBack ? [to[0], records?.[0]] : [to?.[1], records?.[1]]
  return typeof toId === 'string' && typeof n === 'number' ? { toId, records: n, isBack } : null
}
