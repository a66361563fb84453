import type { Command } from './commands.ts'
import type { StageState } from './streams/stage-state.ts'

/**
 * What the server itself has to command on a stage, and from when on (epoch milliseconds). A timer that is too early is
 * refused as `not-due`, so it does no harm to set one from an old state. That the planned end has come is the programme's to
 * say (`session.prompt-end`).
 */
export function listTimers({ lifecycle, groups }: StageState): { dueAt: number; command: Command }[] {
  const timers: { dueAt: number; command: Command }[] = []
  if (lifecycle.ending) timers.push({ dueAt: lifecycle.ending.endsItselfAt, command: { type: 'session.end' } })
  if (groups && groups.closesAt !== null) {
    timers.push({ dueAt: groups.closesAt, command: { type: 'groups.close', inMs: 0 } })
  }
  return timers
}
