// npm run bench -- AREA: measures, prints a table, writes it to bench-results/. What is measured, and how:
// docs/performance.md.
import { join } from 'node:path'
import type { Area } from './area.ts'
import { measureAttendance } from './areas/attendance.ts'
import { measureCertificates } from './areas/certificates.ts'
import { measureGroups } from './areas/groups.ts'
import { measureLive } from './areas/live.ts'
import { measureRestart } from './areas/restart.ts'
import { measureWeakLine } from './areas/weak-line.ts'
import { takeCores } from './cores.ts'
import { makeLifetime } from './lifetime.ts'
import { describeMachine } from './machine.ts'
import { type Options, readOptions } from './options.ts'
import { drawTable, writeReport } from './report.ts'

const areas: Record<string, Area> = {
  live: measureLive,
  restart: measureRestart,
  'weak-line': measureWeakLine,
  certificates: measureCertificates,
  attendance: measureAttendance,
  groups: measureGroups,
}
const resultsFolder = join(import.meta.dirname, '..', '..', 'bench-results')

const wrongUse = 2
const interrupted = 130

const lifetime = makeLifetime()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    say('stopping')
    void lifetime.end().finally(() => process.exit(interrupted))
  })

const { area, options } = choose()
process.exitCode = await run(area, options)

function choose(): { area: Area; options: Options } {
  try {
    const options = readOptions(process.argv.slice(2))
    const area = areas[options.area]
    if (!area) throw new Error(`There is no area "${options.area}".`)
    return { area, options }
  } catch (error) {
    say(
      `${messageOf(error)}\nUse: npm run bench -- AREA [--people N] [--runs N] [--turns N] [--minutes N] [--postgres] [--profile FOLDER]`,
    )
    say(`Areas: ${Object.keys(areas).join(', ')}`)
    process.exit(wrongUse)
  }
}

async function run(measure: Area, options: Options): Promise<number> {
  try {
    const machine = describeMachine()
    const at = new Date().toISOString()
    const results = await measure({ options, cores: takeCores(), lifetime, say })
    process.stdout.write(`\n${drawTable(results)}\n\n`)
    const name = options.postgres ? `${options.area}-postgres` : options.area
    say(`Written to ${writeReport(resultsFolder, name, { machine, at, results })}`)
    return 0
  } catch (error) {
    say(`The benchmark failed: ${messageOf(error)}`)
    return 1
  } finally {
    await lifetime.end()
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function say(line: string) {
  process.stderr.write(`${line}\n`)
}
