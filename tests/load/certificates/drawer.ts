// Draws certificates in a process of its own, told by the benchmark (see answer-bench.ts) whose and how many.
import { drawCertificate } from '@muster/certificates/draw'
import { answerBench } from '../answer-bench.ts'
import { drawFloor, prepareFloor } from '../floors/certificate-floor.ts'
import { makeRecord, type Scripts } from './records.ts'

export type Engine = 'product' | 'floor'
export type DrawCommand = { engine: Engine; scripts: Scripts; from: number; count: number }

type Draw = (index: number, scripts: Scripts) => Promise<Buffer> | Buffer

const draws: { [Name in Engine]: () => Draw } = {
  product: () => async (index, scripts) => (await drawCertificate(makeRecord(index, scripts))).pdf,
  floor() {
    const floor = prepareFloor()
    return (index, scripts) => {
      const { names, serial, verifyUrl } = makeRecord(index, scripts)
      return drawFloor(floor, { name: names.latin, serial, verifyUrl })
    }
  },
}

let draw: Draw | null = null

answerBench<DrawCommand>(async ({ engine, scripts, from, count }) => {
  draw ??= draws[engine]()
  for (let index = from; index < from + count; index++) await draw(index, scripts)
})
