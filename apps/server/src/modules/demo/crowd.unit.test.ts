import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

/** A server of its own that calls a crowd to `url`, and sends it away once it is told to. */
function callTo(url: string) {
  const script = `import { dismissCrowd, gatherCrowd } from ${JSON.stringify(join(import.meta.dirname, 'crowd.ts'))}
    gatherCrowd({ APP_URL: ${JSON.stringify(url)} }, 1)
    process.stdin.once('data', () => void dismissCrowd().then(() => process.exit()))`
  const args = ['--input-type=module', '--eval', script]
  const caller = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'inherit'] })
  onTestFinished(() => void caller.kill('SIGKILL'))
  return caller
}

/** A place that takes everybody's question and answers when the test does. */
async function openSilentPlace() {
  const silent = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => {
    silent.closeAllConnections()
    silent.close()
  })
  await once(silent, 'listening')
  const address = silent.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return { silent, url: `http://127.0.0.1:${address.port}` }
}

test('a crowd is gone when the server that called it is killed', async () => {
  const { silent, url } = await openSilentPlace()
  const caller = callTo(url)
  const [request] = await once(silent, 'request')
  caller.kill('SIGKILL')
  await once(request.socket, 'close')
  expect(request.socket.destroyed).toBe(true)
})

test('a crowd that is sent away goes, and whoever waits for that goes on', async () => {
  const { silent, url } = await openSilentPlace()
  const caller = callTo(url)
  const [, response] = await once(silent, 'request')
  caller.stdin.write('go\n')
  response.writeHead(503).end()
  expect(await once(caller, 'exit')).toEqual([0, null])
})
