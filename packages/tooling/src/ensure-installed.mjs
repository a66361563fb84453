import { runChild, wereStopped } from './children.mjs'
import { isInstallCurrent, markInstalled, unmarkInstalled } from './install-stamp.mjs'
import { startProgress } from './progress.mjs'
import { getProjectNode, root } from './repository.mjs'

/**
 * Installs the packages of the lock file where that has not been done since it last changed. May be interrupted at any
 * point: the next call begins anew.
 * @throws {Error} with npm's own words where it fails
 */
export async function ensureInstalled() {
  if (isInstallCurrent(root)) return
  unmarkInstalled(root)
  const done = startProgress('installing packages with npm ci: two to four minutes the first time')
  // `--include=dev`: the tools that build the pages are needed under NODE_ENV=production, too.
  const { code, output } = await runChild(npmCommand(['ci', '--include=dev']))
  if (code !== 0) {
    done(wereStopped() ? 'stopped; the next start installs the packages' : '✗ packages could not be installed')
    throw new Error(`npm ci failed with exit code ${code}\n${output}`)
  }
  getProjectNode()
  markInstalled(root)
  done('✓ packages installed')
}

/**
 * The npm that started this program, or else the one on the path.
 * @param {string[]} args
 */
function npmCommand(args) {
  const manager = process.env['npm_execpath'] ?? ''
  return manager.endsWith('npm-cli.js') ? [process.execPath, manager, ...args] : ['npm', ...args]
}
