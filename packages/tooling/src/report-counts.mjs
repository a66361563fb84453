// How many tests passed and failed, from the runners' own reports.
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{passed: number, failed: number}} Counts */

/**
 * Counts the tests in a report of vitest's JSON reporter. A file that failed without a failing test in it (it could not
 * be loaded) counts as one failure.
 * @param {any} report
 * @returns {Counts}
 */
export function countVitest(report) {
  let failed = report.numFailedTests
  for (const file of report.testResults) {
    const blamed = file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed')
    if (file.status === 'failed' && !blamed) failed += 1
  }
  return { passed: report.numPassedTests, failed }
}

/**
 * Counts the tests in a report of Playwright's JSON reporter. A test that passed only when tried again did not pass.
 * @param {any} report
 * @returns {Counts}
 */
export function countPlaywright(report) {
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
}

/**
 * The counts of a finished step.
 * @param {{code: number, reportFile: string, count: ((report: any) => Counts) | null}} step `count` null: the step is
 * one check by itself
 * @returns {Counts} never without a failure where the exit code says that it failed, nor without any count at all
 */
export function countStep({ code, reportFile, count }) {
  if (count === null) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const counts = existsSync(reportFile) ? count(JSON.parse(readFileSync(reportFile, 'utf8'))) : { passed: 0, failed: 0 }
  const isBroken = counts.failed === 0 && (code !== 0 || counts.passed === 0)
  return isBroken ? { ...counts, failed: 1 } : counts
}
