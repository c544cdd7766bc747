/** What the server in front of Next found out about a request; nothing here was said by the client. */
export interface Caller {
  /** Address of the client, for limits and for the list of sessions. */
  address: string
  /** Bound to loopback, a loopback peer, no forwarding header, a local Host: somebody at this very machine. */
  local: boolean
  requestId: string
}

/**
 * Gives who asks. Behind another server than scripts/serve.mjs the headers could be the client's own words: then the
 * address is 'unknown' and nobody is local.
 */
export function callerOf(headers: Headers): Caller {
  const served = process.env.LOUDOU_SERVED === '1'
  return {
    address: (served && headers.get('x-loudou-peer')) || 'unknown',
    local: served && headers.get('x-loudou-local') === '1',
    requestId: (served && headers.get('x-request-id')) || crypto.randomUUID(),
  }
}
