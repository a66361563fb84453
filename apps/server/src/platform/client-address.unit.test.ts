import Fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { clientAddress, trustNearestProxy } from './client-address.ts'

/** Where a request with this header comes from, as routes and as sockets see it. */
async function seen(behindProxy: boolean, forwarded?: string) {
  const fastify = Fastify({ trustProxy: behindProxy && trustNearestProxy })
  fastify.get('/', ({ ip, raw }) => ({ http: ip, socket: clientAddress(raw, { behindProxy }) }))
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return (await fastify.inject({ url: '/', headers, remoteAddress: '10.0.0.1' })).json()
}

describe('routes and sockets see the same address', () => {
  test.each([
    ['behind a proxy that names it', true, '203.0.113.7', '203.0.113.7'],
    ['behind a proxy, whatever the caller invented', true, '198.51.100.1, 192.0.2.1,203.0.113.7', '203.0.113.7'],
    ['behind a proxy that names none', true, undefined, '10.0.0.1'],
    ['behind a proxy that names IPv6', true, '198.51.100.1, 2001:db8::7', '2001:db8::7'],
    ['without a proxy', false, undefined, '10.0.0.1'],
    ['without a proxy, whatever the caller says', false, '203.0.113.7', '10.0.0.1'],
  ])('%s', async (_, behindProxy, forwarded, address) => {
    expect(await seen(behindProxy, forwarded)).toEqual({ http: address, socket: address })
  })
})
