import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readPages } from './read-pages.ts'

const Order = z.object({ bytes: z.instanceof(Uint8Array), maxPages: z.int() })

const { bytes, maxPages } = Order.parse(workerData)
parentPort?.postMessage(await readPages(bytes, maxPages))
