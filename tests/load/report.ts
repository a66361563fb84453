import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Machine } from './machine.ts'
import type { Result } from './result.ts'
import type { Range } from './statistics.ts'

export type Report = { machine: Machine; at: string; results: Result[] }

/** Writes a report for programs; returns where. */
export function writeReport(folder: string, name: string, report: Report): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.json`)
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`)
  return path
}

const heads = ['metric', 'value', 'unit', 'spread', 'floor', 'ratio', 'spread of ratio']

/** The results as a table for people. */
export function drawTable(results: readonly Result[]): string {
  const rows = results.map(({ metric, value, unit, floor, ratio, spread }) => [
    metric,
    inWords(value),
    unit,
    rangeInWords(spread.value),
    floor === undefined ? '–' : inWords(floor),
    ratio === undefined ? '–' : `${inWords(ratio)}×`,
    spread.ratio === undefined ? '–' : rangeInWords(spread.ratio),
  ])
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const draw = (cells: readonly string[]) =>
    cells
      .map((cell, column) => pad(cell, widths[column] ?? 0, isNumber(column)))
      .join('  ')
      .trimEnd()
  return [draw(heads), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(draw)].join('\n')
}

const isNumber = (column: number) => column !== 0 && column !== 2
const pad = (text: string, width: number, right: boolean) => (right ? text.padStart(width) : text.padEnd(width))

/** Two or three figures that mean something; whole numbers from a hundred on. */
function inWords(value: number): string {
  const size = Math.abs(value)
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3)
}

const rangeInWords = ({ low, high }: Range) => `${inWords(low)}–${inWords(high)}`
