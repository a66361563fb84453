import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { makeSlides } from '../../../../../../tests/support/slides.ts'
import { makeBomb } from '../test-bomb.ts'
import { drawPages } from './draw-pages.ts'
import type { MadePage } from './made-page.ts'

const never = new AbortController().signal

async function draw(pdf: Uint8Array, how: { fromPage?: number; patienceMs?: number; signal?: AbortSignal } = {}) {
  const pages: MadePage[] = []
  const order = { fromPage: 1, patienceMs: 30_000, signal: never, ...how }
  for await (const page of drawPages({ pdf: Readable.from([pdf]), ...order })) pages.push(page)
  return pages
}

/** Width and height that an extended WebP says it has. */
const sizeOf = (picture: Uint8Array | null) => {
  const bytes = Buffer.from(picture ?? [])
  const [width, height] = [24, 27].map((at) => bytes.readUIntLE(at, 3) + 1)
  return { kind: bytes.toString('latin1', 8, 16), width, height }
}

describe('a page is made ready with its text and a small picture', () => {
  test('each in turn', async () => {
    const pages = await draw(await makeSlides(3))
    expect(pages.map(({ text }) => text)).toEqual(['Slide 1 of 3', 'Slide 2 of 3', 'Slide 3 of 3'])
    expect(sizeOf(pages[2]?.picture ?? null)).toEqual({ kind: 'WEBPVP8X', width: 640, height: 360 })
  })

  test('from the page on that is asked for', async () => {
    expect((await draw(await makeSlides(3), { fromPage: 3 })).map(({ text }) => text)).toEqual(['Slide 3 of 3'])
  })
})

describe('what is made ends', () => {
  test('with a file that is none', async () => {
    expect(await draw(Buffer.from('%PDF-1.7 and nothing else'))).toEqual([])
  })

  test('when a page takes too long', async () => {
    expect(await draw(await makeSlides(200), { patienceMs: 1 })).toEqual([])
  })

  test('when the process closes', async () => {
    const closing = new AbortController()
    const drawing = draw(await makeSlides(400), { signal: closing.signal })
    closing.abort()
    expect((await drawing).length).toBeLessThan(400)
  })

  test('before a few kilobytes that unpack to gigabytes fill the memory', async () => {
    expect(await draw(makeBomb())).toEqual([])
  }, 60_000)
})
