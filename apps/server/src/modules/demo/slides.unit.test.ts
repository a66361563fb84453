import { linesOfPages } from '@muster/crowd/lines'
import { expect, test } from 'vitest'
import { readDeck } from '../programme/read-deck.ts'
import { drawSlides, slideSize } from './draw-slides.ts'
import { slides } from './facts/slides.ts'

test('the demo’s slides are a deck of that many pages, and its crowd talks of pages that they have', async () => {
  const bytes = await drawSlides(slides, { speaker: 'Prof. Lars Eriksen', at: new Date('2026-11-24T05:00:00Z') })
  const pages = slides.map(() => slideSize)
  expect(await readDeck(bytes)).toEqual({ ok: true, pages })
  for (const { page } of linesOfPages) expect(slides[page - 1]).toBeDefined()
})
