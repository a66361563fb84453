import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os'

/** Where figures were taken; no names of machines. */
export type Machine = {
  cpu: string
  cores: number
  memoryGib: number
  kernel: string
  node: string
  /** Over the minute before the start: above 0.5 somebody else was at work. */
  load: number
}

export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGib: Math.round(totalmem() / 2 ** 30),
    kernel: `${process.platform} ${release()}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
  }
}
