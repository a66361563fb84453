import { expect, test } from 'vitest'
import { checkSyntax, fontsOf, textOf } from '../testing/tools.ts'
import { drawSheets } from './draw-sheets.ts'
import { type SheetStyle, setText } from './set-text.ts'

const style: SheetStyle = { family: 'sans', weight: 400, lang: 'en', sizePt: 10 }
const widthOf = (text: string) => (setText(text, style, { widthPt: 1000, maxLines: 1 }).lines[0]?.width ?? 0) * 10
const set = (text: string, widthPt: number, maxLines = 1) => {
  const { sizePt, lines } = setText(text, style, { widthPt, maxLines })
  return { sizePt, lines: lines.map(({ text }) => text.trim()) }
}
const title = 'Introduction to data governance in the public sector'

test.each<[string, ReturnType<typeof set>, ReturnType<typeof set>]>([
  ['what fits is set as it is', set(title, 1000), { sizePt: 10, lines: [title] }],
  ['nothing is nothing', set(' ', 100), { sizePt: 10, lines: [] }],
  [
    'what does not fit on several lines either is cut',
    set(title, 90, 2),
    { sizePt: 10, lines: ['Introduction to', 'data governance…'] },
  ],
])('%s', (_, given, expected) => {
  expect(given).toEqual(expected)
})

test('what hardly fits is set a little smaller, and cut only then, at full size', () => {
  const widthPt = widthOf(title)
  expect(set(title, widthPt * 0.9)).toMatchObject({ lines: [title] })
  const { sizePt, lines } = set(title, widthPt * 0.8)
  expect(sizePt).toBe(10)
  expect(lines[0]).toMatch(/^Introduction to data governance .*…$/)
})

test('pages are drawn in any script, each with the words that stand on it and each font once', async () => {
  const page = { widthPt: 300, heightPt: 200 }
  const sheets = ['Ana Ruiz', '김민준', 'สมชาย ใจดี'].map((text) => {
    const { sizePt, lines } = setText(text, style, { widthPt: 200, maxLines: 1 })
    return {
      lines: lines.map((line) => ({ line, x: 20, baseline: 40, sizePt, colour: '#000000' as const })),
      shapes: [],
    }
  })
  const pdf = await drawSheets({ title: 'Pages', lang: 'en', at: new Date(0), page, sheets: [...sheets, ...sheets] })
  expect(
    textOf(pdf)
      .split('\f')
      .map((text) => text.trim()),
  ).toEqual(['Ana Ruiz', '김민준', 'สมชาย ใจดี', 'Ana Ruiz', '김민준', 'สมชาย ใจดี', ''])
  expect(fontsOf(pdf).match(/NotoSans/g)).toHaveLength(3)
  expect(checkSyntax(pdf)).toContain('No syntax or stream encoding errors')
})
