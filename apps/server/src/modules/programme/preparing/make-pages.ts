import { fileURLToPath } from 'node:url'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import type { MadePage } from './made-page.ts'
import { pageText } from './page-text.ts'

/** The longer side of a picture in pixels: large enough to read a slide by, small enough for a slow line. */
const pictureSide = 640
/** Of WebP, out of 100. */
const pictureQuality = 60
/** A picture in a page that is larger than this (in pixels) is left out of the page's own. */
const largestImage = 50_000_000

const pdfjs = (folder: string) => fileURLToPath(new URL(folder, import.meta.resolve('pdfjs-dist/package.json')))

/** What is made of each page of a PDF, from `fromPage` on; takes over `bytes`. Throws where the file cannot be read. */
export async function* makePages(bytes: Uint8Array, fromPage: number): AsyncGenerator<MadePage> {
  const loading = getDocument({
    data: bytes,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: largestImage,
    standardFontDataUrl: pdfjs('standard_fonts/'),
    cMapUrl: pdfjs('cmaps/'),
    wasmUrl: pdfjs('wasm/'),
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await loading.promise
    for (let number = fromPage; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      yield { text: await textOf(page), note: await noteAt(page), picture: await draw(document, page) }
      page.cleanup()
    }
  } finally {
    await loading.destroy()
  }
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return pageText(items.flatMap((item) => ('str' in item ? [item] : [])))
}

const Annotation = z.object({ subtype: z.literal('Text'), contentsObj: z.object({ str: z.string() }) })

/** What is stuck to a page: programs that make slides save a speaker's notes so. */
async function noteAt(page: PDFPageProxy): Promise<string> {
  const stuck: unknown[] = await page.getAnnotations()
  const notes = stuck.flatMap((annotation) => Annotation.safeParse(annotation).data?.contentsObj.str ?? [])
  return pageText(notes.map((str) => ({ str, hasEOL: true })))
}

/** Null where a page cannot be drawn, or where pdf.js has brought nothing to draw on for this kind of machine. */
async function draw(document: PDFDocumentProxy, page: PDFPageProxy): Promise<Uint8Array<ArrayBuffer> | null> {
  const whole = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: pictureSide / Math.max(whole.width, whole.height) })
  const { canvasFactory } = document
  if (!isFactory(canvasFactory)) return null
  try {
    const size = [viewport.width, viewport.height].map((side) => Math.max(1, Math.round(side)))
    const { canvas } = canvasFactory.create(size[0] ?? 1, size[1] ?? 1)
    await page.render({ canvas, viewport }).promise
    return await canvas.encode('webp', pictureQuality)
  } catch {
    // Its text is worth having all the same.
    return null
  }
}

type Canvas = HTMLCanvasElement & { encode(kind: 'webp', quality: number): Promise<Uint8Array<ArrayBuffer>> }
type Factory = { create(width: number, height: number): { canvas: Canvas } }

/** On Node, pdf.js draws on @napi-rs/canvas, which it brings where there is one; its types do not say so. */
const isFactory = (factory: object): factory is Factory => 'create' in factory
