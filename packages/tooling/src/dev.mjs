// `npm run dev`: the server restarts and the pages reload as their files change.
import { forwardSignal, runChild, stopChildren } from './children.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { getProjectNode, toolCommand, toolEnvironment } from './repository.mjs'
import { onStopSignal } from './signals.mjs'
import { runTurbo } from './turbo.mjs'

onStopSignal(forwardSignal)

await ensureInstalled()
await runTurbo(['generate'])
const env = toolEnvironment()
const ends = [
  runChild([getProjectNode(), '--watch', 'apps/server/src/main.ts'], { env, output: 'show' }),
  runChild(toolCommand('vite/bin/vite.js', ['apps/web', '--clearScreen', 'false']), { env, output: 'show' }),
]
// Neither is of use without the other.
const first = await Promise.race(ends)
await stopChildren()
process.exitCode = first.code
