import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDeck } from './read-deck.ts'
import { makeBomb } from './test-bomb.ts'
import { makePdf } from './test-pdf.ts'

const stored = (name: string) => readFileSync(new URL(`./test-files/${name}.pdf`, import.meta.url))

describe('a PDF becomes a deck with the sizes of its pages', () => {
  test('in points, in order', async () => {
    const reading = await readDeck(makePdf({ pages: 3, width: 960, height: 540 }))
    expect(reading).toEqual({ ok: true, pages: Array.from({ length: 3 }, () => ({ width: 960, height: 540 })) })
  })

  test('five hundred pages are a deck', async () => {
    const reading = await readDeck(makePdf({ pages: 500 }))
    expect(reading.ok && reading.pages.length).toBe(500)
  })
})

describe('what cannot be shown is refused with its reason', () => {
  test.each([
    ['one page more than five hundred', makePdf({ pages: 501 }), 'too-many-pages'],
    ['five thousand pages', makePdf({ pages: 5000 }), 'too-many-pages'],
    ['a file that needs a password', stored('password-needed'), 'encrypted-pdf'],
    ['a file protected without a password to open it', stored('opens-without-password'), 'encrypted-pdf'],
    ['a file that ends in the middle', makePdf({ pages: 40 }).subarray(0, 900), 'broken-pdf'],
    [
      'a file of which only the beginning is a PDF',
      Buffer.from('%PDF-1.7\n<html>a page not found</html>'),
      'broken-pdf',
    ],
    ['a document without pages', makePdf({ pages: 0 }), 'broken-pdf'],
    ['nothing', Buffer.alloc(0), 'broken-pdf'],
  ])('%s', async (_, bytes, reason) => {
    expect(await readDeck(bytes)).toEqual({ ok: false, reason })
  })

  test('a file that takes too long is broken, and the next one is read all the same', async () => {
    const slow = readDeck(makePdf({ pages: 500 }), 1)
    const next = readDeck(makePdf({ pages: 1 }))
    expect(await slow).toEqual({ ok: false, reason: 'broken-pdf' })
    expect((await next).ok).toBe(true)
  })

  test('a few kilobytes that unpack to gigabytes are broken before they fill the memory', async () => {
    const before = process.memoryUsage().rss
    const bytes = makeBomb()
    expect(bytes.length).toBeLessThan(10_000)
    const startedAt = performance.now()
    expect(await readDeck(bytes)).toEqual({ ok: false, reason: 'broken-pdf' })
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000)
  }, 30_000)
})
