import { BlockList, isIPv6 } from 'node:net'

/** Networks of IPv4 that are not the public internet (IANA's special-purpose registry, RFC 6890 and its updates). */
const special: [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
const closed4 = new BlockList()
for (const [network, prefix] of special) closed4.addSubnet(network, prefix, 'ipv4')

/** All of IPv6 that is routed, and what in it leads elsewhere: Teredo and ORCHID, documentation, 6to4. */
const routed6 = new BlockList()
routed6.addSubnet('2000::', 3, 'ipv6')
const closed6 = new BlockList()
closed6.addSubnet('2001::', 23, 'ipv6')
closed6.addSubnet('2001:db8::', 32, 'ipv6')
closed6.addSubnet('2002::', 16, 'ipv6')

/** Says whether an IP address belongs to the public internet, rather than to this machine or the networks around it. */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return !closed4.check(address, 'ipv4')
  return routed6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
}
