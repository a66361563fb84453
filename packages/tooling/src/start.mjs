// `npm start`: everything between a fresh clone and a running Muster. The server migrates, seeds and says who may sign in.
import { parseArgs } from 'node:util'
import { forwardSignal, runChild, stopChildren, wereStopped } from './children.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { messageOf } from './failure.mjs'
import { startProgress } from './progress.mjs'
import { getProjectNode, toolEnvironment } from './repository.mjs'
import { serverEnvironment } from './server-environment.mjs'
import { onStopSignal } from './signals.mjs'
import { runTurbo } from './turbo.mjs'

const usage = 'npm start -- [--port NUMBER]'

/** Whether the server is running: it closes by itself when told; what comes before is simply ended. */
let serving = false
let stopping = false

onStopSignal((signal) => {
  stopping = true
  if (serving) forwardSignal(signal)
  else void stopChildren()
})

try {
  const environment = readArguments()
  await ensureInstalled()
  await build()
  serving = true
  const server = await runChild([getProjectNode(), '--no-deprecation', 'apps/server/src/main.ts'], {
    env: toolEnvironment({ ...serverEnvironment, ...environment }),
    output: 'show',
  })
  process.exitCode = server.code
} catch (error) {
  if (!stopping) console.error(messageOf(error))
  process.exitCode = stopping ? 130 : 1
}

/** @returns {Record<string, string>} what the arguments mean to the server */
function readArguments() {
  try {
    const { port } = parseArgs({ options: { port: { type: 'string' } } }).values
    return port === undefined ? {} : { PORT: port }
  } catch (error) {
    throw new Error(`${messageOf(error)}\nUsage: ${usage}`, { cause: error })
  }
}

async function build() {
  const done = startProgress('preparing the database client and the pages: up to a minute the first time')
  try {
    await runTurbo(['generate', 'build'])
    done('✓ database client and pages are up to date')
  } catch (error) {
    done(wereStopped() ? 'stopped' : '✗ the database client and the pages could not be prepared')
    throw error
  }
}
