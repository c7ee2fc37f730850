import { BlockList, isIP, isIPv6 } from 'node:net'

/** The proxies whose word on where a request came from is taken; the machine itself always is one. */
export type Proxies = BlockList

/**
 * Reads TRUSTED_PROXIES: addresses or networks with commas between them, `10.0.0.5, 192.168.1.0/24`.
 * @throws a sentence that names the piece which is neither.
 */
export function readProxies(text = ''): Proxies {
  const proxies = new BlockList()
  proxies.addSubnet('127.0.0.0', 8, 'ipv4')
  proxies.addAddress('::1', 'ipv6')
  for (const piece of text.split(',').map((part) => part.trim())) {
    if (piece === '') continue
    const [address = '', bits] = piece.split('/')
    const version = isIP(address)
    const width = bits === undefined ? (version === 6 ? 128 : 32) : Number(bits)
    const isNetwork = Number.isInteger(width) && width >= 0 && width <= (version === 6 ? 128 : 32)
    if (version === 0 || !isNetwork) throw new Error(`“${piece}” is neither an address nor a network.`)
    proxies.addSubnet(address, width, version === 6 ? 'ipv6' : 'ipv4')
  }
  return proxies
}

/**
 * The network that a request comes from, for limits: an IPv4 address, or the first 64 bits of an IPv6 one (AU-03).
 * X-Forwarded-For is read from its end, and only as far as each address in turn is a proxy of ours (AU-04): what
 * stands before that, anybody could have written.
 */
export function clientNetwork(
  socket: string | undefined,
  forwardedFor: string | null,
  proxies: Proxies,
): string {
  const hops = (forwardedFor ?? '').split(',').map((hop) => plain(hop.trim()))
  let address = plain(socket ?? '')
  while (isProxy(address, proxies)) {
    const before = hops.pop()
    if (!before || isIP(before) === 0) break
    address = before
  }
  return isIPv6(address) ? `${firstHalf(address)}::/64` : address || 'unknown'
}

function isProxy(address: string, proxies: Proxies): boolean {
  const version = isIP(address)
  return version !== 0 && proxies.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

/** An address without port, brackets and zone; an IPv4 one that is written as IPv6 becomes what it is. */
function plain(address: string): string {
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/%.*$/, '')
  const old = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(bare)
  return old?.[1] ?? bare.toLowerCase()
}

function firstHalf(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - rest.length }, () => '0')
  return [...groups, ...zeros, ...rest]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
