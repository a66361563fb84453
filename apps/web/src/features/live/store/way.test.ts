import { expect, test } from 'vitest'
import { nextWay } from './way.ts'

test.each([
  ['one failure may be chance', 'websocket', 1, true, 'websocket'],
  ['two failures of a server that answers requests are the network’s', 'websocket', 2, true, 'polling'],
  ['and so are more', 'websocket', 9, true, 'polling'],
  ['a server that is down comes back as it was', 'websocket', 9, false, 'websocket'],
  ['requests that break off once may work again', 'polling', 1, true, 'polling'],
  ['requests that fail twice are no better way', 'polling', 2, true, 'websocket'],
  ['nor while the server is down', 'polling', 2, false, 'websocket'],
] as const)('%s', (_, way, failures, isReachable, next) => {
  expect(nextWay({ way, failures, isReachable })).toBe(next)
})
