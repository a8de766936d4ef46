import { BlockList, isIP, isIPv6 } from 'node:net'

const closed = new BlockList()
for (const [net, bits] of [
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
] as const)
  closed.addSubnet(net, bits, 'ipv4')

/** Of the one range of IPv6 that is out in the world, what leads back in: tunnels, documentation, protocols. */
const world = new BlockList()
world.addSubnet('2000::', 3, 'ipv6')
const back = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  back.addSubnet(net, bits, 'ipv6')

/** Whether an address is one of the open internet: not this machine, its network, its cloud's, or nobody's. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed.check(address, 'ipv4')
  return family === 6 && world.check(address, 'ipv6') && !back.check(address, 'ipv6')
}

/** The address a host name is itself; the parser of URLs has made 2130706433 and 0x7f.1 into 127.0.0.1 by then. */
export function literalAddress({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) === 0 ? undefined : bare
}

const local = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Where a webhook may lead: https, no name or password in it, and no address that is not public. What its name resolves to
 * is looked at when it is called. `allowLocal` is for a demo on one's own machine.
 */
export function webhookUrl(text: string, allowLocal: boolean): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || url.username !== '' || url.password !== '' || url.hash !== '') return undefined
  if (allowLocal && local.has(url.hostname) && /^https?:$/.test(url.protocol)) return url
  if (url.protocol !== 'https:') return undefined
  const address = literalAddress(url)
  if (address !== undefined) return isPublicAddress(address) ? url : undefined
  return /\.[a-z][a-z\d-]*$/i.test(url.hostname) && !/\.(local|localhost|internal)$/i.test(url.hostname)
    ? url
    : undefined
}

export const familyOf = (address: string): 4 | 6 => (isIPv6(address) ? 6 : 4)
