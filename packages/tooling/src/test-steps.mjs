// The steps of `npm test`, in their order: what is quick and finds much comes first.
import { countPlaywright, countVitest } from './report-counts.mjs'
import { getProjectNode, toolCommand } from './repository.mjs'
import { turboCommand } from './turbo.mjs'

/**
 * @typedef {object} Step
 * @property {string} name what `npm test -- NAME` runs
 * @property {(reportFile: string) => string[]} command with which it leaves its report there, if it makes one; can be
 * made only once the packages are installed
 * @property {((report: any) => import('./report-counts.mjs').Counts) | null} count null: the step is one check by itself
 * @property {import('./system-tools.mjs').SystemTool[]} needs
 * @property {string[]} after earlier steps that it stands on
 */

const paperTools = /** @type {const} */ (['poppler-utils', 'zbar-tools', 'qpdf'])
const office = /** @type {const} */ (['libreoffice-impress'])
const servers = /** @type {const} */ (['postgresql', 'redis-server'])

/** @type {Step[]} */
const allSteps = [
  check('generate', () => turboCommand(['generate']), []),
  check('format', () => toolCommand('@biomejs/biome/bin/biome', ['check', '--config-path=.biome.json', '.']), []),
  check('lint', () => toolCommand('oxlint/bin/oxlint', ['-c', '.oxlintrc.json', '--type-aware'])),
  check('boundaries', () => [getProjectNode(), 'packages/tooling/src/check-boundaries.mjs']),
  check('knip', () => toolCommand('knip/bin/knip.js', ['--config', '.knip.json'])),
  // Never from the cache: the types of one workspace depend on the sources of others.
  check('types', () => turboCommand(['typecheck'], ['--force', '--continue'])),
  check('migrations', () => [getProjectNode(), 'prisma/src/check-drift.ts']),
  vitest('unit', [...paperTools, ...office, 'openssl']),
  vitest('integration', [...servers, ...paperTools, ...office, 'openssl']),
  vitest('pglite', []),
  check('build', () => turboCommand(['build'])),
  {
    name: 'e2e',
    command: () => toolCommand('@playwright/test/cli.js', ['test', '--config', 'tests/playwright.config.ts']),
    count: countPlaywright,
    needs: ['chromium-headless-shell', ...servers, ...paperTools],
    after: ['generate', 'build'],
  },
]

/**
 * The named steps with those they stand on, or all steps where none is named.
 * @param {string[]} names
 * @returns {Step[]} in the order in which they run
 * @throws {Error} where there is no such step
 */
export function selectSteps(names) {
  const known = allSteps.map((step) => step.name)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new Error(`No step ${unknown.join(', ')}; there are: ${known.join(' ')}`)
  if (names.length === 0) return allSteps
  const wanted = new Set([
    ...names,
    ...allSteps.filter((step) => names.includes(step.name)).flatMap((step) => step.after),
  ])
  return allSteps.filter((step) => wanted.has(step.name))
}

/**
 * @param {string} name
 * @param {() => string[]} command
 * @param {string[]} [after]
 * @returns {Step}
 */
function check(name, command, after = ['generate']) {
  return { name, command, count: null, needs: [], after }
}

/**
 * @param {string} project one of tests/vitest.config.ts
 * @param {import('./system-tools.mjs').SystemTool[]} needs
 * @returns {Step}
 */
function vitest(project, needs) {
  const fixed = ['run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter', 'default']
  return {
    name: project,
    command: (reportFile) =>
      toolCommand('vitest/vitest.mjs', [...fixed, '--reporter', 'json', `--outputFile.json=${reportFile}`]),
    count: countVitest,
    needs,
    after: ['generate'],
  }
}
