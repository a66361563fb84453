// Many people who attend one session: a process of its own, told by the simulation what to do (see answer-bench.ts).
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { answerBench } from '../answer-bench.ts'
import type { Plan } from './plan.ts'
import type { Stay } from './stay.ts'
import { makeVisitor, type Place, type Visitor } from './visitor.ts'

export type Guest = { cookie: string; plan: Plan }
export type VisitorsCommand =
  /** Makes everybody, and lets those in who come before the opening. */
  { do: 'come'; place: Place; guests: Guest[] } | { do: 'begin'; openedAtMs: number } | { do: 'end' }
/** Of each guest each device, and by how much this process was late at most with whatever it had to do. */
export type Logs = { guests: Logged[][]; lateMs: number }
/** Of one device: when it was there, and every moment at which the server let it in. */
export type Logged = { stays: Stay[]; joinsMs: number[] }

const atOnce = 50
let visitors: Visitor[][] = []
const delay = monitorEventLoopDelay()

answerBench<VisitorsCommand>(async (command): Promise<null | Logs> => {
  switch (command.do) {
    case 'come':
      visitors = command.guests.map(({ cookie, plan: { devices, clockOffsetsMs } }) =>
        devices.map((device) => makeVisitor(command.place, { cookie, device, clockOffsetsMs })),
      )
      await comeEarly(visitors.flat())
      return null
    case 'begin':
      delay.enable()
      for (const visitor of visitors.flat()) visitor.begin(command.openedAtMs)
      return null
    case 'end':
      delay.disable()
      return {
        guests: await Promise.all(visitors.map((devices) => Promise.all(devices.map((visitor) => visitor.end())))),
        lateMs: delay.max / 1e6,
      }
  }
})

async function comeEarly(all: readonly Visitor[]) {
  const waiting = [...all]
  const usher = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next.comeEarly()
  }
  await Promise.all(Array.from({ length: atOnce }, usher))
}
