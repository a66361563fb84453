import { pdfjs } from 'react-pdf'

// The worker of the very copy of pdf.js that react-pdf draws with.
pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href
