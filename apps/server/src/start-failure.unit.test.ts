import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { startFailure } from './start-failure.ts'

test('a port that is taken is named, with what to do', async () => {
  const first = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => first.once('listening', listening))
  const bound = first.address()
  const port = typeof bound === 'object' ? bound?.port : null
  const second = createServer()
  const error = await new Promise((failed) => second.once('error', failed).listen(port ?? 0, '127.0.0.1'))
  first.close()
  expect(startFailure(error)).toMatch(new RegExp(`^port ${port} is taken by another program`))
})

test('anything else is told in its own words', () => {
  expect(startFailure(new Error('Another Muster is running on "data".'))).toBe('Another Muster is running on "data".')
})
