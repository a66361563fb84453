import { runChild } from './children.mjs'
import { toolCommand, toolEnvironment } from './repository.mjs'

/**
 * The command that runs the named scripts of all workspaces, each only where its inputs changed.
 * @param {string[]} tasks scripts of the workspaces' package.json
 * @param {string[]} [options] further options of `turbo run`
 */
export function turboCommand(tasks, options = []) {
  // Loose: the tasks get this environment as it is; turbo would otherwise hide most of it from them.
  const fixed = ['--ui=stream', '--env-mode=loose', '--output-logs=errors-only']
  return toolCommand('turbo/bin/turbo', ['run', ...tasks, ...fixed, ...options])
}

/**
 * @param {string[]} tasks
 * @throws {Error} with the tasks' output where one fails
 */
export async function runTurbo(tasks) {
  const { code, output } = await runChild(turboCommand(tasks), { env: toolEnvironment() })
  if (code !== 0) throw new Error(`${tasks.join(' and ')} failed\n${output}`)
}
