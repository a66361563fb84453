import type { Colour, Shape } from '../template.ts'

/** A number as PDF writes it: at most three decimals, no exponent. */
export const number = (value: number) => String(Math.round(value * 1000) / 1000)

/** A colour as red, green and blue from 0 to 1. */
export const rgb = (colour: Colour) =>
  [1, 3, 5].map((at) => number(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')

const ascii = /^[ -~]*$/

/** A PDF text string: ASCII as it is, anything else in UTF-16, big-endian, with the mark that says so. */
export const textString = (text: string) =>
  ascii.test(text)
    ? `(${text.replaceAll(/[\\()]/g, String.raw`\$&`)})`
    : `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

const operatorOf: Record<string, string> = { M: 'm', L: 'l', C: 'c', Z: 'h' }

/** Each command of an SVG path behind its numbers instead of before them. */
const pathOperators = (path: string) =>
  (path.match(/[MLCZ][^MLCZ]*/g) ?? [])
    .map((command) => `${command.slice(1).trim()} ${operatorOf[command.charAt(0)]}`.trim())
    .join('\n')

/** Content that draws the shapes; their y counts downwards, so the caller has turned the page over. */
export const shapeOperators = (shapes: readonly Shape[]) =>
  shapes
    .map(({ path, fill, stroke }) =>
      [
        fill ? `${rgb(fill)} rg` : '',
        stroke ? `${rgb(stroke.colour)} RG ${number(stroke.widthPt)} w` : '',
        pathOperators(path),
        fill && stroke ? 'B' : fill ? 'f' : 'S',
      ]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n')
