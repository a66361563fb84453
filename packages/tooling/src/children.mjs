// Programs started by this one. Each leads a process group of its own, so that what it started ends with it, and so
// that Ctrl-C reaches it once, from here, instead of twice.
import { spawn } from 'node:child_process'
import { root } from './repository.mjs'

const graceMs = 8_000
const drainMs = 1_000

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
let stopped = false

/**
 * @typedef {object} ChildOptions
 * @property {NodeJS.ProcessEnv} [env] default: this process's own
 * @property {'capture' | 'show'} [output] `show` prints as it comes; default `capture`
 */

/**
 * @typedef {object} ChildEnd
 * @property {number} code exit code, 128 + signal number as shells have it where a signal ended the program
 * @property {string} output what it printed, both streams in order; empty with `show`
 */

/**
 * Starts a program at the top of the repository and waits for its end.
 * @param {string[]} command program and arguments
 * @param {ChildOptions} [options]
 * @returns {Promise<ChildEnd>} rejects only where the program could not be started, or none may be any more
 */
export async function runChild(command, options = {}) {
  if (stopped) throw new Error('stopped')
  const { env = process.env, output = 'capture' } = options
  const [program = '', ...args] = command
  const stdio = output === 'show' ? 'inherit' : 'pipe'
  const child = spawn(program, args, { cwd: root, env, detached: true, stdio: ['ignore', stdio, stdio] })
  running.add(child)
  /** @type {Buffer[]} */
  const chunks = []
  child.stdout?.on('data', (chunk) => chunks.push(chunk))
  child.stderr?.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(child)
      reject(error)
    })
    child.once('exit', (code, signal) => {
      running.delete(child)
      const end = () => resolve({ code: code ?? codeOfSignal(signal), output: Buffer.concat(chunks).toString() })
      // A grandchild may hold the pipes open for ever: what was printed until then is enough.
      const timer = setTimeout(end, drainMs)
      child.once('close', () => {
        clearTimeout(timer)
        end()
      })
    })
  })
}

/**
 * Passes a signal on to every running program (not to what these started: they decide).
 * @param {NodeJS.Signals} signal
 */
export function forwardSignal(signal) {
  for (const child of running) child.kill(signal)
}

/**
 * Ends every running program with all it started, politely first, by force after eight seconds, and lets none start.
 * @returns {Promise<void>}
 */
export async function stopChildren() {
  stopped = true
  await Promise.all([...running].map(stopGroup))
}

/** Whether `stopChildren` ended what ran: its failures are then nobody's. */
export const wereStopped = () => stopped

/** @param {import('node:child_process').ChildProcess} child */
async function stopGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  signalGroup(child, 'SIGINT')
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs)
  await ended
  clearTimeout(timer)
  signalGroup(child, 'SIGKILL') // whatever of its group outlived it
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch (error) {
    // ESRCH: the group is gone, which is what was wanted.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** @param {NodeJS.Signals | null} signal */
function codeOfSignal(signal) {
  return { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 }[String(signal)] ?? 1
}
