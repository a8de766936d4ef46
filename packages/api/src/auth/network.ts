import { isIP } from 'node:net'

/**
 * The network a request comes from, as a key for budgets: an IPv4 address, or the /64 of an IPv6 address, since one
 * house has that many addresses to rotate through.
 *
 * `trustedProxies` says how many hops in front of us write X-Forwarded-For themselves; only the entry the outermost of
 * them wrote counts. Whatever a client puts in front of it is not read.
 */
export function networkOf(headers: Headers, socketAddress: string, trustedProxies: number): string {
  return networkKey(clientAddress(headers, socketAddress, trustedProxies))
}

export function clientAddress(headers: Headers, socketAddress: string, trustedProxies: number): string {
  if (trustedProxies === 0) return plain(socketAddress)
  const hops = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '')
  const written = hops[hops.length - trustedProxies]
  return written !== undefined && isIP(written) !== 0 ? plain(written) : plain(socketAddress)
}

function plain(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  return mapped?.[1] ?? address
}

/** The network an address belongs to. */
export function networkKey(address: string): string {
  if (isIP(address) !== 6) return address
  return `${groupsOf(address).slice(0, 4).join(':')}::/64`
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : 8 - left.length - right.length
  return [...left, ...Array.from({ length: Math.max(gap, 0) }, () => '0'), ...right].map(
    (group) => group.replace(/^0+(?=.)/, '') || '0',
  )
}
