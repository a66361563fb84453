import { describe, expect, it } from 'vitest'
import { findSerial, makeSerial, serialBytes } from './serial.ts'

const bytes = (seed: number) => Uint8Array.from({ length: serialBytes }, (_, index) => (seed * 89 + index * 57) & 255)
const serial = makeSerial(bytes(1))

describe('serials', () => {
  it('are five groups of four symbols that cannot be mistaken for one another', () => {
    expect(serial).toMatch(/^MUS(-[0-9A-HJKMNP-TV-Z]{4}){5}$/)
    expect(findSerial(serial)).toBe(serial)
  })

  it('use every bit that they are given, up to 95', () => {
    const all = new Set(
      Array.from({ length: 95 }, (_, bit) => {
        const one = new Uint8Array(serialBytes)
        one[bit >> 3] = 0x80 >> (bit & 7)
        return makeSerial(one)
      }),
    )
    expect(all.size).toBe(95)
  })

  it('are refused where there is too little chance in them', () => {
    expect(() => makeSerial(new Uint8Array(serialBytes - 1))).toThrow(RangeError)
  })

  it.each([
    ['small letters', serial.toLowerCase()],
    ['spaces for hyphens', serial.replaceAll('-', ' ')],
    ['no hyphens', serial.replaceAll('-', '')],
    ['no prefix', serial.slice(4)],
    ['long dashes', serial.replaceAll('-', '–')],
  ])('forgive %s', (_, typed) => expect(findSerial(typed)).toBe(serial))

  it('forgive O for 0 and I or L for 1', () => {
    const zeros = makeSerial(new Uint8Array(serialBytes))
    expect(findSerial(zeros.replaceAll('0', 'O'))).toBe(zeros)
    const ones =
      Array.from({ length: 50 }, (_, seed) => makeSerial(bytes(seed))).find((text) => text.includes('1')) ?? ''
    expect(findSerial(ones.replaceAll('1', 'l'))).toBe(ones)
  })

  it('find every single wrong symbol', () => {
    for (let at = 4; at < serial.length; at++) {
      if (serial[at] === '-') continue
      for (const symbol of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (symbol === serial[at]) continue
        expect(findSerial(serial.slice(0, at) + symbol + serial.slice(at + 1))).toBeNull()
      }
    }
  })

  it('find every swap of two neighbours', () => {
    const symbols = serial.slice(4).replaceAll('-', '')
    const swapped = Array.from(symbols, (symbol, at) =>
      [symbols.slice(0, at), symbols[at + 1], symbol, symbols.slice(at + 2)].join(''),
    ).filter((text) => text.length === symbols.length && text !== symbols)
    expect(swapped.length).toBeGreaterThan(15)
    expect(swapped.map(findSerial)).toEqual(swapped.map(() => null))
  })

  it.each([
    [''],
    ['MUS'],
    ['MUS-7K3Q'],
    [`${serial}0`],
    [serial.replace('MUS', 'XYZ')],
    ['<script>'],
    ['U'.repeat(20)],
  ])('are not %j', (typed) => expect(findSerial(typed)).toBeNull())
})
