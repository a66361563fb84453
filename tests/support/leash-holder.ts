// The program that leash.ts runs: it starts the given one, and ends it when its own standard input closes. That happens
// when the test run lets go, and also when the test run is killed without a chance to say so.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import type { Leashed } from './leash.ts'

const killAfterMs = 5_000

const { command, user, stopSignal, folder }: Leashed = JSON.parse(process.argv[2] ?? '')
const [program = '', ...args] = command
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], ...user })

child.once('error', (error) => {
  console.error(error.message)
  finish(1)
})
child.once('exit', (code) => finish(code ?? 1))

process.stdin.resume()
process.stdin.once('close', () => {
  child.kill(stopSignal)
  setTimeout(() => child.kill('SIGKILL'), killAfterMs)
})
// Signals to the whole group are for the test run, which lets go when it is ready.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
// Nobody may be left to read what is printed.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

function finish(code: number) {
  if (folder !== null) rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}
