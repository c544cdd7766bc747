import { randomUUID } from 'node:crypto'
import { BlockList, isIP, isIPv6 } from 'node:net'

const FORWARDING = /^(forwarded|via|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip|x-forwarded-.+)$/
const OURS = /^(x-loudou-.+|x-nonce|x-request-id)$/
const REQUEST_ID = /^[\w.:-]{8,128}$/
const HOST = /^[\w.-]+(:\d+)?$|^\[[0-9a-f:.]+\](:\d+)?$/i
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Gives the set of peers whose forwarding headers are believed; throws on what is no address or network. */
export function trustedProxies(text) {
  const list = new BlockList()
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const [address, bits] = entry.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (!isIP(address)) throw new TypeError(`${entry} is no address`)
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/**
 * Rewrites a request's headers so that what the application reads was not invented by the client: who asks
 * (`x-loudou-peer`, also X-Forwarded-For), by which host and scheme, under which request id, and whether the
 * request is local (`x-loudou-local`: bound to loopback, loopback peer, no forwarding header, local Host).
 */
export function settleHeaders(req, { trusted, loopback, url }) {
  const headers = req.headers
  const peer = plain(req.socket.remoteAddress ?? '')
  const believed = trusts(trusted, peer)
  const forwarded = Object.keys(headers).some((name) => FORWARDING.test(name))
  const client = believed ? clientOf(headers['x-forwarded-for'], trusted, peer) : peer
  const proto = believed && first(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http'
  const given = believed ? first(headers['x-forwarded-host']) : undefined
  const host = given && HOST.test(given) ? given : (headers.host ?? new URL(url).host)
  const kept =
    believed && REQUEST_ID.test(headers['x-request-id'] ?? '') ? headers['x-request-id'] : undefined
  for (const name of Object.keys(headers)) if (FORWARDING.test(name) || OURS.test(name)) delete headers[name]
  headers['x-forwarded-for'] = client
  headers['x-forwarded-proto'] = proto
  headers['x-forwarded-host'] = host
  headers['x-request-id'] = kept ?? randomUUID()
  headers['x-loudou-peer'] = client
  headers['x-loudou-local'] = loopback && !forwarded && isLoopback(peer) && isLocalHost(host) ? '1' : '0'
  return { client, proto, host, requestId: headers['x-request-id'] }
}

/** Whether an address is this machine's own loopback. */
export function isLoopback(address) {
  return address === '::1' || /^127(\.\d+){3}$/.test(address) || address === 'localhost'
}

/** The nearest address in X-Forwarded-For that is no trusted proxy: everything left of it is hearsay. */
function clientOf(header, trusted, peer) {
  const chain = (header ?? '').split(',').map((part) => plain(part.trim()))
  for (const address of chain.reverse()) {
    if (!isIP(address)) return peer
    if (!trusts(trusted, address)) return address
  }
  return peer
}

function trusts(trusted, address) {
  return isIP(address) > 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

function isLocalHost(host) {
  return LOCAL_HOSTS.has(host.replace(/:\d+$/, '').toLowerCase())
}

function first(header) {
  return header?.split(',')[0]?.trim()
}

/** An IPv4 address that arrived on an IPv6 socket is written as what it is. */
function plain(address) {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
