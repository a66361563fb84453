import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openOfficeFile } from './office-file.ts'
import { readOfficeNotes } from './office-notes.ts'

const { bytes } = z.object({ bytes: z.instanceof(Uint8Array) }).parse(workerData)
const parts = openOfficeFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
parentPort?.postMessage(parts && readOfficeNotes(parts))
