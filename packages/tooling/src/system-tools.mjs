// Programs that the tests need and npm cannot bring.
import { accessSync, constants, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runChild } from './children.mjs'
import { startProgress } from './progress.mjs'

/**
 * Each tool by the name of its Debian package, with the programs that show that it is there.
 * @satisfies {Record<string, string[]>}
 */
const programsOf = {
  'chromium-headless-shell': ['chromium-headless-shell'],
  'poppler-utils': ['pdftotext', 'pdftoppm'],
  'libreoffice-impress': ['soffice'],
  'zbar-tools': ['zbarimg'],
  qpdf: ['qpdf'],
  openssl: ['openssl'],
  postgresql: ['initdb', 'postgres'],
  'redis-server': ['redis-server'],
}

/** @typedef {keyof typeof programsOf} SystemTool */

/**
 * Installs what is missing where that can be done (Debian, as root).
 * @param {SystemTool[]} wanted
 * @throws {Error} naming what to install where it cannot
 */
export async function ensureSystemTools(wanted) {
  const missing = listMissing(wanted)
  if (missing.length === 0) return
  if (!mayInstall()) throw new Error(instructionsFor(missing))
  const done = startProgress(`installing ${missing.join(', ')} with apt-get: a minute or two`)
  try {
    await withServicesHeld(() => aptInstall(missing))
    const still = listMissing(missing)
    if (still.length > 0) throw new Error(`apt-get installed no usable ${still.join(', ')}`)
    done('✓ system tools installed')
  } catch (error) {
    done('✗ system tools could not be installed')
    throw error
  }
}

/** @param {SystemTool[]} wanted */
function listMissing(wanted) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...postgresFolders()]
  const has = (/** @type {string} */ program) => folders.some((folder) => isExecutable(join(folder, program)))
  return wanted.filter((tool) => {
    if (tool === 'chromium-headless-shell' && process.env['CHROMIUM_PATH'] !== undefined) return false
    return !programsOf[tool].every(has)
  })
}

/** Debian keeps PostgreSQL's own programs off the path, in a folder for each version. */
function postgresFolders() {
  const home = '/usr/lib/postgresql'
  return existsSync(home) ? readdirSync(home).map((version) => join(home, version, 'bin')) : []
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

/** @param {string[]} packages */
async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const { code, output } = await runChild(['apt-get', ...args], { env })
    if (code !== 0) throw new Error(`apt-get ${args[0]} failed with exit code ${code}\n${output}`)
  }
}

/**
 * Debian starts a database server the moment it is installed; the tests start their own and leave none running. This is
 * Debian's own way of saying so (101: action forbidden by policy).
 * @param {() => Promise<void>} install
 */
async function withServicesHeld(install) {
  const policy = '/usr/sbin/policy-rc.d'
  if (existsSync(policy)) return install()
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    await install()
  } finally {
    rmSync(policy, { force: true })
  }
}

/** @param {string[]} missing */
function instructionsFor(missing) {
  return [
    `The tests need programs that are not installed: ${missing.join(', ')}.`,
    `  Debian, Ubuntu:  sudo apt-get install --no-install-recommends ${missing.join(' ')}`,
    '  elsewhere:       Chromium (or CHROMIUM_PATH=/path/to/it), poppler, LibreOffice, zbar, qpdf, openssl, PostgreSQL 15 or later (its server',
    '                   programs on the PATH), Redis',
    'Or run only the steps that can do without them: npm test -- types lint format boundaries knip',
  ].join('\n')
}
