import { lookup, type LookupAddress } from 'node:dns'
import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address'

const MOST_MS = 5000
const MOST_BYTES = 1_000_000

/** What is sent; redirects are never followed, whatever is asked. */
export interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string | null
}

/** An address outside that is not called, or did not answer within what is allowed. */
export class OutsideRefused extends Error {
  override name = 'OutsideRefused'
}

/**
 * Calls an address outside. Refuses anything but https, and whatever leads to this machine or the networks around it: every
 * address that the name has is checked, and one of those is connected to, so that a name which changes between check and
 * call gains nothing. `trusted` is an origin that the operator has named themselves: it may be anywhere, and plain http on
 * it. Gives up after five seconds or one megabyte.
 */
export function fetchOutside(address: string, sent: Sent, trusted: string): Promise<Response> {
  const url = new URL(address)
  const isTrusted = url.origin === trusted
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (url.protocol !== 'https:' && !(isTrusted && url.protocol === 'http:'))
    return Promise.reject(new OutsideRefused('scheme'))
  if (!isTrusted && isIP(host) > 0 && !isPublicAddress(host))
    return Promise.reject(new OutsideRefused('address'))
  const body = sent.body ? Buffer.from(sent.body) : undefined
  const headers = { ...sent.headers, ...(body ? { 'content-length': String(body.length) } : {}) }
  const options = { method: sent.method ?? 'GET', headers, agent: false as const }
  const signal = AbortSignal.timeout(MOST_MS)
  const start = url.protocol === 'https:' ? tlsRequest : plainRequest
  return new Promise((answered, failed) => {
    const call = start(
      url,
      { ...options, signal, ...(isTrusted ? {} : { lookup: publicOnly }) },
      (answer) => {
        const chunks: Buffer[] = []
        let length = 0
        answer.on('data', (chunk: Buffer) => {
          length += chunk.length
          if (length > MOST_BYTES) answer.destroy(new OutsideRefused('size'))
          else chunks.push(chunk)
        })
        answer.on('error', failed)
        answer.on('end', () => {
          const { statusCode: status = 502, headers: told } = answer
          const pairs = Object.entries(told).map(([name, value]) => [name, String(value)] as [string, string])
          const empty = status === 204 || status === 304
          answered(new Response(empty ? null : Buffer.concat(chunks), { status, headers: pairs }))
        })
      },
    )
    call.on('error', failed)
    call.end(body)
  })
}

const publicOnly: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (fault, found: LookupAddress[]) => {
    const [first] = found ?? []
    if (fault || !first) return done(fault ?? new OutsideRefused('name'), '', 4)
    if (!found.every(({ address }) => isPublicAddress(address)))
      return done(new OutsideRefused('address'), '', 4)
    if (options.all) done(null, found)
    else done(null, first.address, first.family)
  })
}
