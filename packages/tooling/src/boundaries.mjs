import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, toolCommand, toolEnvironment } from './repository.mjs'

const reportBytes = 256 * 1024 * 1024

/**
 * @typedef {object} Boundaries
 * @property {number} modules how many files were looked at
 * @property {number} dependencies how many imports in them
 * @property {string[]} unseen workspaces with TypeScript in them of which no file was looked at: dependency-cruiser
 * passes over what it has no compiler for without a word
 * @property {{rule: string, from: string, to: string}[]} violations
 */

/**
 * Judges the imports of a house laid out like this one by the rules of .dependency-cruiser.cjs.
 * @param {string} house its top folder
 * @returns {Boundaries}
 */
export function checkBoundaries(house) {
  const floors = ['apps', 'packages', 'prisma', 'tests'].filter((name) => existsSync(join(house, name)))
  const [program = '', ...args] = toolCommand('dependency-cruiser/bin/dependency-cruiser.mjs', [
    '--config',
    join(root, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    ...floors,
  ])
  const text = execFileSync(program, args, {
    cwd: house,
    env: toolEnvironment(),
    encoding: 'utf8',
    maxBuffer: reportBytes,
  })
  /** @type {{modules: {source: string}[], summary: any}} */
  const { modules, summary } = JSON.parse(text)
  return {
    modules: summary.totalCruised,
    dependencies: summary.totalDependenciesCruised,
    unseen: listWorkspaces(house).filter((name) => !modules.some(({ source }) => isTypeScript(source, name))),
    violations: summary.violations.map(describe),
  }
}

/** @param {any} violation */
function describe({ rule, from, to, cycle }) {
  const way = cycle?.map((/** @type {any} */ step) => step.name).join(' → ')
  return { rule: rule.name, from, to: way ?? to }
}

/**
 * @param {string} source
 * @param {string} workspace
 */
function isTypeScript(source, workspace) {
  return source.startsWith(`${workspace}/`) && /\.tsx?$/.test(source)
}

/** @param {string} house */
function listWorkspaces(house) {
  const below = (/** @type {string} */ folder) => readdirSync(join(house, folder)).map((name) => `${folder}/${name}`)
  const names = [...below('apps'), ...below('packages'), 'prisma', 'tests']
  return names.filter((name) => {
    const source = join(house, name, name.includes('/') ? 'src' : '.')
    return existsSync(source) && readdirSync(source).some((entry) => entry.endsWith('.ts') || entry.endsWith('.tsx'))
  })
}
