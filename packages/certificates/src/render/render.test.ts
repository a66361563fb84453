import { describe, expect, it } from 'vitest'
import { getFace } from '../fonts/face.ts'
import { attendance } from '../templates/attendance.ts'
import type { Glyph } from '../text/shape.ts'
import { codeOperators } from './code.ts'
import { makeFontProgram } from './font-program.ts'
import { shapeOperators, textString } from './operators.ts'
import { toUnicode } from './to-unicode.ts'

const meaning = (glyph: number, ...codePoints: number[]): Glyph => ({
  glyph,
  codePoints,
  advance: 500,
  xOffset: 0,
  yOffset: 0,
})

describe('the code', () => {
  it('fills its square from edge to edge, and nothing beyond', () => {
    const operators = codeOperators('https://muster.example.org/verify/MUS-0000', attendance)
    const cells = [...operators.matchAll(/^(\d+) (-?\d+) (\d+) 1 re$/gm)].map(([, x, y, width]) => ({
      left: Number(x),
      right: Number(x) + Number(width),
      row: Number(y),
    }))
    const cell = Number(operators.match(/^q ([\d.]+) /)?.[1])
    const count = Math.round(attendance.code.sidePt / cell)
    expect(Math.min(...cells.map(({ left }) => left))).toBe(0)
    expect(Math.max(...cells.map(({ right }) => right))).toBe(count)
    expect(Math.min(...cells.map(({ row }) => row))).toBe(0)
    expect(Math.max(...cells.map(({ row }) => row))).toBe(count - 1)
  })
})

describe('a font program', () => {
  const program = makeFontProgram(getFace('serif', 400), 'S0', [meaning(5, 0x41), meaning(5, 0x391), meaning(7)])

  it('numbers an outline once for each text that it stands for, so that copying gives back what was written', () => {
    const ids = [meaning(5, 0x41), meaning(5, 0x391), meaning(7)].map(program.findId)
    expect(ids).toEqual([1, 2, 3])
  })

  it('does not give a glyph that it does not hold', () => {
    expect(program.findId(meaning(5, 0x410))).toBeUndefined()
    expect(program.findId(meaning(9, 0x41))).toBeUndefined()
  })
})

describe('the table back to text', () => {
  const texts = Array.from({ length: 700 }, (_, index) => (index === 300 ? [0x20bb7] : [0x4e00 + index]))
  const table = toUnicode(texts).toString()
  const blocks = [...table.matchAll(/<(\w{4})> <(\w{4})> \[(.*)\]/g)]

  it('has no block across a multiple of 256, which readers refuse', () => {
    for (const [, from = '', to = ''] of blocks) expect(from.slice(0, 2)).toBe(to.slice(0, 2))
  })

  it('has an entry for each glyph, rare Han characters as two units', () => {
    const entries = blocks.flatMap(([, , , list = '']) => list.split(' '))
    expect(entries).toHaveLength(700)
    expect(entries[1]).toBe('<4e01>')
    expect(entries[300]).toBe('<d842dfb7>')
  })
})

describe('operators', () => {
  it.each([
    ['Data (Day) \\ 2', String.raw`(Data \(Day\) \\ 2)`],
    ['é', '<FEFF00e9>'],
    ['𠮷', '<FEFFd842dfb7>'],
  ])('write %j as a text string', (text, written) => expect(textString(text)).toBe(written))

  it('put the command of a path behind its numbers', () => {
    expect(shapeOperators([{ path: 'M 1 2 L 3 4 Z', fill: '#ff0000' }])).toBe('1 0 0 rg\n1 2 m\n3 4 l\nh\nf')
  })
})
