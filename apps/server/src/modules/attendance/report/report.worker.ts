import { parentPort, workerData } from 'node:worker_threads'
import type { ReportReply, ReportRequest } from './report-protocol.ts'
import { reportWords } from './report-words.ts'
import { writeCsv } from './write-csv.ts'
import { writePdf } from './write-pdf.ts'
import { writeXlsx } from './write-xlsx.ts'

// A thread a report, so that the event loop that carries the live room never waits.
const writers = { csv: writeCsv, xlsx: writeXlsx, pdf: writePdf }
const tellEvery = 25

const { data, format, language }: ReportRequest = workerData
const tell = (reply: ReportReply, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(reply, transfer)
let people = 0
const file = await writers[format](data, reportWords(data, language), () => {
  people += 1
  if (people % tellEvery === 0) tell({ kind: 'written', people })
})
const bytes = Uint8Array.from(file)
tell({ kind: 'file', bytes }, [bytes.buffer])
