import { describe, expect, it } from 'vitest'
import { clientNetwork, readProxies } from './client-address.ts'

const own = readProxies()
const both = readProxies('10.0.0.5, 192.168.1.0/24, fd00::/8')

describe('where a request comes from', () => {
  it.each([
    ['a browser without a proxy', '203.0.113.9', null, own, '203.0.113.9'],
    ['what it says of itself is not believed', '203.0.113.9', '1.2.3.4', own, '203.0.113.9'],
    ['a proxy on this machine', '127.0.0.1', '203.0.113.9', own, '203.0.113.9'],
    ['the same, as IPv6 writes it', '::ffff:127.0.0.1', '203.0.113.9', own, '203.0.113.9'],
    [
      'only the last hop counts: the first anybody writes',
      '127.0.0.1',
      '1.2.3.4, 203.0.113.9',
      own,
      '203.0.113.9',
    ],
    [
      'a chain of our proxies',
      '127.0.0.1',
      '1.2.3.4, 203.0.113.9, 192.168.1.7, 10.0.0.5',
      both,
      '203.0.113.9',
    ],
    ['a proxy that is none of ours', '10.0.0.6', '203.0.113.9', own, '10.0.0.6'],
    ['a proxy that says nothing', '127.0.0.1', null, own, '127.0.0.1'],
    ['a hop that is no address', '127.0.0.1', '203.0.113.9, unknown', own, '127.0.0.1'],
    ['a hop with a port', '127.0.0.1', '203.0.113.9:4711', own, '203.0.113.9'],
    ['an IPv6 address counts as its /64', '2001:db8:1:2:3:4:5:6', null, own, '2001:db8:1:2::/64'],
    ['the same, shortened', '2001:db8::6', null, own, '2001:db8:0:0::/64'],
    ['the same, through a proxy', '::1', '[2001:db8:1:2::9]:443', own, '2001:db8:1:2::/64'],
    ['nothing at all', undefined, null, own, 'unknown'],
  ])('%s', (_, socket, forwarded, proxies, network) => {
    expect(clientNetwork(socket, forwarded, proxies)).toBe(network)
  })
})

describe('TRUSTED_PROXIES', () => {
  it.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/x', 'fd00::/129'])('%s is refused', (text) => {
    expect(() => readProxies(text)).toThrow(`“${text}” is neither an address nor a network.`)
  })
})
