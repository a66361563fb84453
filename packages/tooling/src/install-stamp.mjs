// Which lock file node_modules was installed from. The stamp is written last, so a broken-off install has none.
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.muster-install')

/**
 * Whether the installed packages are those of the lock file, for this kind of machine.
 * @param {string} root the repository
 * @returns {boolean}
 */
export function isInstallCurrent(root) {
  try {
    return readFileSync(stampFile(root), 'utf8').trim() === wantedStamp(root)
  } catch {
    return false
  }
}

/**
 * Records that the packages of the lock file are installed.
 * @param {string} root the repository
 */
export function markInstalled(root) {
  writeFileSync(stampFile(root), `${wantedStamp(root)}\n`)
}

/**
 * Records that node_modules is about to change.
 * @param {string} root the repository
 */
export function unmarkInstalled(root) {
  rmSync(stampFile(root), { force: true })
}

/** @param {string} root */
function wantedStamp(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${lock} ${process.platform} ${process.arch}`
}
