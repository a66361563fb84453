// Where things are, and under which Node they run. Plain JavaScript for Node 20.19: it runs before anything is installed.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Absolute path of the repository's top folder. */
export const root = join(import.meta.dirname, '..', '..', '..')

const oldestMajor = 24
const onWindows = process.platform === 'win32'

/** The folder of the Node that the project brings along (its `node` package). */
const ownNodeFolder = join(root, 'node_modules', 'node', 'bin')

/**
 * Path of a Node of at least version 24: the project's own, or else the one that runs this.
 * @returns {string}
 * @throws {Error} when neither will do
 */
export function getProjectNode() {
  const own = join(ownNodeFolder, onWindows ? 'node.exe' : 'node')
  if (existsSync(own)) return own
  if (Number.parseInt(process.versions.node, 10) >= oldestMajor) return process.execPath
  throw new Error(`Node ${oldestMajor} is missing: the package "node" was not installed for ${process.platform}`)
}

/**
 * The environment for the project's tools: its own Node first on the path, and nothing that calls home.
 * @param {Record<string, string>} [more] further variables
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(more = {}) {
  const path = [ownNodeFolder, join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter)
  return {
    ...process.env,
    PATH: path,
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'), // a third of the server's start is compiling
    CHECKPOINT_DISABLE: '1', // prisma's version check leaves a process behind
    ...more,
  }
}

/**
 * The command that runs a JavaScript tool of node_modules under the project's Node.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @returns {string[]} command and arguments
 */
export function toolCommand(script, args) {
  return [getProjectNode(), join(root, 'node_modules', ...script.split('/')), ...args]
}
