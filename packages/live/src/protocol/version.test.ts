import { expect, it } from 'vitest'
import { findHandshakeFailure, PROTOCOL_VERSION } from './version.ts'

it('a client of this protocol is let in', () => {
  expect(findHandshakeFailure({ protocol: PROTOCOL_VERSION })).toBeNull()
})

it.each([
  ['an older client', { protocol: PROTOCOL_VERSION - 1 }],
  ['a newer client', { protocol: PROTOCOL_VERSION + 1 }],
  ['one that says nothing', {}],
  ['one that says it in words', { protocol: 'one' }],
  ['one without a handshake', undefined],
])('%s is told the server’s version', (_name, auth) => {
  expect(findHandshakeFailure(auth)).toEqual({ code: 'PROTOCOL_VERSION', params: { server: PROTOCOL_VERSION } })
})
