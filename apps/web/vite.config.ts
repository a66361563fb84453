import { cpSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { compression } from 'vite-plugin-compression2'

const server = 'http://localhost:3000'

/** What pdf.js fetches for some files: character maps, fonts that are not embedded, decoders of scanned pages. */
const pdfData: Plugin = {
  name: 'pdf-data',
  writeBundle({ dir = 'dist' }) {
    const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    for (const data of ['cmaps', 'standard_fonts', 'wasm'])
      cpSync(join(pdfjs, data), join(dir, 'pdf', data), { recursive: true })
  },
}

export default defineConfig({
  plugins: [react(), pdfData, compression({ algorithms: ['gzip', 'brotliCompress'], include: /\.(js|mjs|css)$/ })],
  build: {
    // The content security policy allows no data: fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    target: 'es2023',
    // One sheet: what the pages add to the library's own is a tenth of it, and each part would be a request of its own.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Whatever is loaded first brings zod together with the setting that keeps it from compiling schemas (boot.ts).
            { name: 'schemas', test: /node_modules\/zod\/|\/src\/boot\.ts$/, priority: 1 },
            // What several pages need comes at once; in its own parts it would be some ninety requests.
            { name: 'shared', minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/live': { target: server, ws: true },
    },
  },
})
