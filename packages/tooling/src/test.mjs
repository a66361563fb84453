// `npm test`: the whole suite, or the steps named as arguments. Goes on after a failed step, so that one run shows all.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { runChild, stopChildren } from './children.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { messageOf } from './failure.mjs'
import { formatDuration, startProgress } from './progress.mjs'
import { countStep } from './report-counts.mjs'
import { toolEnvironment } from './repository.mjs'
import { onStopSignal } from './signals.mjs'
import { ensureSystemTools } from './system-tools.mjs'
import { selectSteps } from './test-steps.mjs'

const usage = 'npm test -- [--verbose] [STEP …]'

const startMs = performance.now()
const reports = mkdtempSync(join(tmpdir(), 'muster-test-'))
const total = { passed: 0, failed: 0 }
/** @type {Set<string>} */
const failedSteps = new Set()
let stopping = false

onStopSignal(() => {
  stopping = true
  void stopChildren()
})

try {
  const { verbose, steps } = readArguments()
  await ensureInstalled()
  await ensureSystemTools([...new Set(steps.flatMap((step) => step.needs))])
  for (const step of steps) {
    const blockers = step.after.filter((name) => failedSteps.has(name))
    if (blockers.length === 0) await runStep(step, verbose)
    else console.log(`– ${step.name} not run, because ${blockers.join(' and ')} failed`)
  }
} catch (error) {
  total.failed += 1
  if (!stopping) console.error(messageOf(error))
} finally {
  rmSync(reports, { recursive: true, force: true })
}
if (stopping) {
  console.log('interrupted')
  process.exitCode = 130
} else {
  console.log(`\n${formatDuration(performance.now() - startMs)} in all`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

/**
 * Runs a step, prints its line, and what it said only where it failed (or always, with `--verbose`).
 * @param {import('./test-steps.mjs').Step} step
 * @param {boolean} verbose
 */
async function runStep(step, verbose) {
  const reportFile = join(reports, `${step.name}.json`)
  const stepMs = performance.now()
  const done = startProgress(step.name)
  const env = toolEnvironment({ PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile })
  const { code, output } = await runChild(step.command(reportFile), { env })
  if (stopping) {
    done(`– ${step.name} broken off`)
    throw new Error('interrupted')
  }
  const counts = countStep({ code, reportFile, count: step.count })
  total.passed += counts.passed
  total.failed += counts.failed
  if (counts.failed > 0) failedSteps.add(step.name)
  const mark = counts.failed === 0 ? '✓' : '✗'
  const tests = step.count === null ? '' : countTests(counts.passed + counts.failed)
  done(
    `${mark} ${step.name.padEnd(12)} ${formatDuration(performance.now() - stepMs).padStart(12)}   ${tests}`.trimEnd(),
  )
  if (verbose || counts.failed > 0) console.log(indent(output))
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options: { verbose: { type: 'boolean' } }, allowPositionals: true })
    return { verbose: values.verbose === true, steps: selectSteps(positionals) }
  } catch (error) {
    throw new Error(`${messageOf(error)}\nUsage: ${usage}`, { cause: error })
  }
}

/** @param {number} count */
function countTests(count) {
  return count === 1 ? '1 test' : `${count} tests`
}

/** @param {string} text */
function indent(text) {
  return text.trimEnd().replaceAll(/^/gm, '    ')
}
