import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = 'http://localhost:3000'

export default defineConfig({
  plugins: [react()],
  build: {
    // The content security policy allows no data: fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    target: 'es2023',
    rolldownOptions: {
      output: {
        // Whatever is loaded first brings zod together with the setting that keeps it from compiling schemas (boot.ts).
        codeSplitting: { groups: [{ name: 'schemas', test: /node_modules\/zod\/|\/src\/boot\.ts$/ }] },
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
