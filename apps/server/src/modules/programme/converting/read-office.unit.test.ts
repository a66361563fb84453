import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readOffice } from './read-office.ts'
import { makeZip } from './test-zip.ts'

const stored = readFileSync(new URL('../test-files/slides-with-notes.pptx', import.meta.url))

/** Paragraphs in paragraphs without end: some kilobytes once they are packed. */
const hostile = makeZip({
  'content.xml': `<draw:page><presentation:notes>${'<text:p>'.repeat(600_000)}`,
})

test('the notes of slides are read', async () => {
  expect(await readOffice(stored)).toEqual(['Say hello', ''])
})

test('what is no package of slides is none', async () => {
  expect(await readOffice(stored.subarray(0, 9000))).toBeNull()
})

test('a file that would keep a processor busy holds up nobody else, and is given up', async () => {
  let longestMs = 0
  let before = performance.now()
  const beat = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - before)
    before = performance.now()
  }, 10)
  expect(await readOffice(hostile, 1000)).toBeNull()
  clearInterval(beat)
  expect(longestMs).toBeLessThan(1000)
  expect(await readOffice(stored)).toEqual(['Say hello', ''])
})
