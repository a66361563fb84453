import { spawnSync } from 'node:child_process'
import { listOwnCores } from './process-cost.ts'

/** One core for what is measured, another for everything that measures: load, database server, the benchmark itself. */
export type Cores = { measured: number; measuring: number }

/** Of util-linux: `taskset --cpu-list CORE PROGRAM…` runs a program on one core. */
const pinning = 'taskset'

/** What a program and its arguments are put behind so that it has this core. */
export const onCore = (core: number): string[] => [pinning, '--cpu-list', `${core}`]

/**
 * Picks the two cores, and moves this process to the measuring one; what it starts follows, unless told otherwise.
 * Throws where there are not two: a server that shares its core with its load says nothing about the server.
 */
export function takeCores(): Cores {
  const [measured, measuring] = listOwnCores()
  if (measured === undefined || measuring === undefined) throw new Error('the benchmarks need two CPU cores')
  const { status, error } = spawnSync(pinning, ['--all-tasks', '--cpu-list', '--pid', `${measuring}`, `${process.pid}`])
  if (status !== 0)
    throw new Error(`${pinning} (util-linux) is needed to keep the cores apart: ${error?.message ?? status}`)
  return { measured, measuring }
}
