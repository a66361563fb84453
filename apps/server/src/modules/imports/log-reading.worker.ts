import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { Reading } from './log-reading.ts'
import { readLog } from './readers/read-log.ts'

const Order = z.object({ bytes: z.instanceof(Uint8Array), reading: Reading })

const { bytes, reading } = Order.parse(workerData)
parentPort?.postMessage(readLog(bytes, reading))
