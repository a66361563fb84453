import { pdfjs } from 'react-pdf'

// The worker of the very copy of pdf.js that react-pdf draws with.
pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href

/** Where the build puts what some files need: character maps, fonts that are not embedded, decoders of scanned pages. */
export const pdfOptions = {
  cMapUrl: '/pdf/cmaps/',
  standardFontDataUrl: '/pdf/standard_fonts/',
  wasmUrl: '/pdf/wasm/',
}
