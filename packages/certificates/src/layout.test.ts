import { describe, expect, it } from 'vitest'
import { content } from './content.ts'
import { layout } from './layout.ts'
import type { CertificateRecord } from './record.ts'
import type { Template } from './template.ts'
import { attendance } from './templates/attendance.ts'
import { makeRecord } from './testing/make-record.ts'
import { leftToRight, rightToLeft } from './testing/names.ts'

const place = (changes: Partial<CertificateRecord>, template = attendance) =>
  layout(content(makeRecord(changes)), template)

function placed(changes: Partial<CertificateRecord>) {
  const result = place(changes)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.layout
}

function linesOf(key: string, changes: Partial<CertificateRecord>) {
  return placed(changes).texts.find(({ part }) => part.key === key)?.lines ?? []
}

const named = (latin: string) => ({ names: { latin } })
const longTitle = (words: number) => ({ projectTitle: 'Productivity Governance '.repeat(words / 2) })

describe('long texts give way by rule', () => {
  it('sets a usual name on one line in the wanted size', () => {
    expect(linesOf('name', named('Batbayar Ganbold')).map(({ sizePt }) => sizePt)).toEqual([34])
  })

  it('shrinks a longer name before it wraps it', () => {
    const [line, ...others] = linesOf('name', named('Wickramasinghe Arachchilage Don Priyankara'))
    expect(others).toEqual([])
    expect(line?.sizePt).toBeLessThan(34)
    expect(line?.sizePt).toBeGreaterThanOrEqual(24)
  })

  it('wraps a name that would become too small, into lines of like length', () => {
    const [first, second, ...others] = linesOf(
      'name',
      named('Wickramasinghe Arachchilage Don Priyankara Nishantha Bandaranayake Jayawardena'),
    )
    expect(others).toEqual([])
    expect(first?.line.text.startsWith('Wickramasinghe')).toBe(true)
    expect((second?.line.width ?? 0) / (first?.line.width ?? 1)).toBeGreaterThan(0.6)
  })

  it.each([
    ['with spaces', 'Anna Maria '.repeat(19).trim()],
    ['without any', 'Wolfeschlegelsteinhausenbergerdorff'.repeat(6).slice(0, 200)],
  ])('prints a name of two hundred letters %s in full', (_, name) => {
    const printed = linesOf('name', named(name)).map(({ line }) => line.text)
    expect(printed.join('')).toBe(name)
  })

  it('wraps a long title rather than shrinking it', () => {
    const lines = linesOf('projectTitle', {})
    expect(lines.map(({ sizePt }) => sizePt)).toEqual([20, 20])
  })

  it('sets the whole block tighter where everything is long at once', () => {
    const name = 'Wickramasinghe Arachchilage Don Priyankara Nishantha Bandaranayake Jayawardena'
    const native = { text: 'වික්‍රමසිංහ ආරච්චිලාගේ දොන් ප්‍රියංකර නිශාන්ත බණ්ඩාරනායක ජයවර්ධන '.repeat(2), lang: 'si' }
    const everything = { names: { latin: name, native }, ...longTitle(26) }
    expect(linesOf('title', everything)[0]?.sizePt).toBeLessThan(36)
  })

  it('refuses a title that has no room in any size, and says which part', () => {
    expect(place(longTitle(200))).toEqual({ ok: false, refusal: { reason: 'text-too-long', part: 'projectTitle' } })
  })

  it('refuses a block that is too full, and says which parts are in it', () => {
    const cramped: Template = {
      ...attendance,
      blocks: attendance.blocks.map((block) => ({ ...block, area: { ...block.area, height: 30 } })),
    }
    const result = place({}, cramped)
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'block-too-full' } })
  })

  it('refuses a template that has no place for something the certificate says', () => {
    const hiding: Template = { ...attendance, blocks: attendance.blocks.slice(1) }
    expect(place({}, hiding)).toEqual({ ok: false, refusal: { reason: 'part-without-slot', part: 'issuer' } })
  })

  it('refuses a character that no font has, and says which', () => {
    expect(place(named('Bat ᠮ'))).toEqual({
      ok: false,
      refusal: { reason: 'uncovered-characters', part: 'name', characters: ['ᠮ'] },
    })
  })
})

describe('everything stays in its place', () => {
  const many: [string, Partial<CertificateRecord>][] = [
    ...[...leftToRight, ...rightToLeft].map(([script, lang, text]): [string, Partial<CertificateRecord>] => [
      script,
      { names: { latin: 'Batbayar Ganbold', native: { text, lang } } },
    ]),
    ['a name of two hundred letters', named('W'.repeat(100) + 'i'.repeat(100))],
    ['a long title', longTitle(30)],
    ['a Korean certificate', { locale: 'ko', projectTitle: '생산성 향상을 위한 데이터 거버넌스 연수' }],
    ['many implementers', { implementers: Array.from({ length: 4 }, () => 'National Productivity Organisation') }],
  ]

  it.each(many)('%s: no line leaves its area or touches the next', (_, changes) => {
    const { texts, template } = placed(changes)
    for (const block of template.blocks) {
      const lines = texts
        .filter(({ part }) => block.slots.some((slot) => slot.part === part.key))
        .flatMap((text) => text.lines)
        .map(({ line, x, baseline, sizePt }) => ({
          left: x,
          right: x + line.width * sizePt,
          top: baseline - line.above * sizePt,
          bottom: baseline + line.below * sizePt,
        }))
        .sort((a, b) => a.top - b.top)
      const { area } = block
      for (const { left, right, top, bottom } of lines) {
        expect(left).toBeGreaterThanOrEqual(area.x - 0.1)
        expect(right).toBeLessThanOrEqual(area.x + area.width * 1.003)
        expect(top).toBeGreaterThanOrEqual(area.y - 0.1)
        expect(bottom).toBeLessThanOrEqual(area.y + area.height + 0.1)
      }
      if (block.kind === 'table') continue
      for (const [index, { top }] of lines.entries()) {
        expect(top).toBeGreaterThanOrEqual((lines[index - 1]?.bottom ?? 0) - 0.1)
      }
    }
  })
})
