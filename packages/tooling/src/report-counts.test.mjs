import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countPlaywright, countStep, countVitest } from './report-counts.mjs'

const folder = mkdtempSync(join(tmpdir(), 'muster-counts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** @param {number} passed @param {number} failed */
function vitestReport(passed, failed) {
  const status = failed > 0 ? 'failed' : 'passed'
  return { numPassedTests: passed, numFailedTests: failed, testResults: [{ status, assertionResults: [{ status }] }] }
}

/** @param {unknown} report */
function leaveReport(report) {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

const noFile = join(folder, 'none.json')

test('tests are counted as vitest counts them', () => {
  expect(countVitest(vitestReport(12, 3))).toEqual({ passed: 12, failed: 3 })
})

test('a test file that cannot be loaded is one failure, though no test in it failed', () => {
  const report = { numPassedTests: 4, numFailedTests: 0, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(countVitest(report)).toEqual({ passed: 4, failed: 1 })
})

test('a journey that passed only when tried again is a failure', () => {
  expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 0 } })).toEqual({
    passed: 5,
    failed: 3,
  })
})

test.each([
  ['a check that passes is one passed', { code: 0, reportFile: noFile, count: null }, { passed: 1, failed: 0 }],
  ['a check that fails is one failed', { code: 2, reportFile: noFile, count: null }, { passed: 0, failed: 1 }],
  [
    'a runner that leaves no report has failed',
    { code: 1, reportFile: noFile, count: countVitest },
    { passed: 0, failed: 1 },
  ],
])('%s', (_, step, counts) => {
  expect(countStep(step)).toEqual(counts)
})

test('a runner that fails after all its tests passed has failed once', () => {
  const reportFile = leaveReport(vitestReport(7, 0))
  expect(countStep({ code: 1, reportFile, count: countVitest })).toEqual({ passed: 7, failed: 1 })
})

test('a runner that ran no test has failed', () => {
  const reportFile = leaveReport(vitestReport(0, 0))
  expect(countStep({ code: 0, reportFile, count: countVitest })).toEqual({ passed: 0, failed: 1 })
})
