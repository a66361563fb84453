import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DeckReading } from './deck-reading.ts'

/**
 * Reads the page sizes of a PDF, without drawing anything. Every encrypted file is refused, also one that opens without
 * a password: whoever protected it did not mean it to be handed round. Takes over `bytes`.
 */
export async function readPages(bytes: Uint8Array, maxPages: number): Promise<DeckReading> {
  const loading = getDocument({
    data: bytes,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await loading.promise
    if (await isEncrypted(document)) return { ok: false, reason: 'encrypted-pdf' }
    if (document.numPages > maxPages) return { ok: false, reason: 'too-many-pages' }
    return await measure(document)
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return { ok: false, reason: locked ? 'encrypted-pdf' : 'broken-pdf' }
  } finally {
    await loading.destroy()
  }
}

async function isEncrypted(document: PDFDocumentProxy): Promise<boolean> {
  const { info } = await document.getMetadata()
  return 'EncryptFilterName' in info && info.EncryptFilterName !== null
}

async function measure(document: PDFDocumentProxy): Promise<DeckReading> {
  const pages: { width: number; height: number }[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    if (!(width > 0 && height > 0 && Number.isFinite(width * height))) return { ok: false, reason: 'broken-pdf' }
    pages.push({ width, height })
    page.cleanup()
  }
  return pages.length > 0 ? { ok: true, pages } : { ok: false, reason: 'broken-pdf' }
}
