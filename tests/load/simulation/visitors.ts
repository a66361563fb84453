// Many people who attend one session: a process of its own, told by the simulation what to do (see answer-bench.ts).
import { answerBench } from '../answer-bench.ts'
import type { Plan } from './plan.ts'
import type { Stay } from './stay.ts'
import { makeVisitor, type Place, type Visitor } from './visitor.ts'

export type Guest = { cookie: string; plan: Plan }
export type VisitorsCommand =
  /** Makes everybody, and lets those in who come before the opening. */
  { do: 'come'; place: Place; guests: Guest[] } | { do: 'begin'; openedAtMs: number } | { do: 'end' }
/** Of one device: when it was there, and every moment at which the server let it in. */
export type Logged = { stays: Stay[]; joinsMs: number[] }

const atOnce = 50
let visitors: Visitor[][] = []

answerBench<VisitorsCommand>(async (command): Promise<null | Logged[][]> => {
  switch (command.do) {
    case 'come':
      visitors = command.guests.map(({ cookie, plan: { devices, clockOffsetsMs } }) =>
        devices.map((device) => makeVisitor(command.place, { cookie, device, clockOffsetsMs })),
      )
      await comeEarly(visitors.flat())
      return null
    case 'begin':
      for (const visitor of visitors.flat()) visitor.begin(command.openedAtMs)
      return null
    case 'end':
      return Promise.all(visitors.map((devices) => Promise.all(devices.map((visitor) => visitor.end()))))
  }
})

async function comeEarly(all: readonly Visitor[]) {
  const waiting = [...all]
  const usher = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next.comeEarly()
  }
  await Promise.all(Array.from({ length: atOnce }, usher))
}
