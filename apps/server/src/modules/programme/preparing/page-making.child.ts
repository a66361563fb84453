import { buffer } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { makePages } from './make-pages.ts'

// A process of its own, because a hostile PDF can hold a processor or the memory for ever, also outside of JavaScript. It is
// given a PDF on its standard input and the page to begin with, and sends what it makes of each page.

const fromPage = z.coerce.number().int().positive().parse(process.argv[2])
new Worker(new URL('./memory-watch.worker.ts', import.meta.url)).unref()
for await (const page of makePages(new Uint8Array(await buffer(process.stdin)), fromPage)) {
  await new Promise((sent) => process.send?.(page, sent))
}
process.disconnect()
