import { describe, expect, it } from 'vitest'
import { getFace } from './face.ts'
import { subset } from './subset.ts'
import { readTrueType } from './true-type.ts'

const { tables: font, shaper } = getFace('sans', 400)
const glyphOf = (character: string) => shaper.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0
const isComposite = (outline: Buffer) => outline.length > 0 && outline.readInt16BE(0) < 0

describe('cutting a font', () => {
  it('keeps outlines, advances and bearings under new numbers', () => {
    const wanted = [0, glyphOf('M'), glyphOf('u'), glyphOf('M')]
    const cut = readTrueType(subset(font, wanted))
    expect(cut.glyphCount).toBe(4)
    for (const [index, glyph] of wanted.entries()) {
      expect(cut.outline(index).subarray(0, font.outline(glyph).length)).toEqual(font.outline(glyph))
      expect(cut.advance(index)).toBe(font.advance(glyph))
      expect(cut.leftBearing(index)).toBe(font.leftBearing(glyph))
    }
  })

  it('brings the parts of a composite letter along, once each, and points at them', () => {
    const wanted = [0, glyphOf('é'), glyphOf('è')]
    expect(isComposite(font.outline(wanted[1] ?? 0))).toBe(true)
    const cut = readTrueType(subset(font, wanted))
    const [first, second] = [1, 2].map((glyph) => cut.outline(glyph).readUInt16BE(12))
    expect(first).toBe(second)
    expect(cut.outline(first ?? 0).subarray(0, 20)).toEqual(font.outline(glyphOf('e')).subarray(0, 20))
    expect(cut.glyphCount).toBeLessThanOrEqual(6)
  })

  it('leaves the font itself as it was', () => {
    const before = Buffer.from(font.outline(glyphOf('é')))
    subset(font, [0, glyphOf('é')])
    expect(font.outline(glyphOf('é'))).toEqual(before)
  })

  it('refuses what is no TrueType font', () => {
    expect(() => readTrueType(Buffer.alloc(12))).toThrow('no table head')
  })
})
