import { Worker } from 'node:worker_threads'
import type { ReportReply, ReportRequest } from './report-protocol.ts'

export type WritingReport = { file: Promise<Uint8Array>; stop(): void }

/** Writes a report in a thread of its own. `file` rejects where that fails or is stopped. */
export function writeReport(request: ReportRequest, onWritten: (people: number) => void): WritingReport {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { workerData: request, execArgv: [] })
  const file = new Promise<Uint8Array>((resolve, reject) => {
    worker.on('message', (reply: ReportReply) => {
      if (reply.kind === 'file') resolve(reply.bytes)
      else onWritten(reply.people)
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('The report was not written.')))
  })
  return { file, stop: () => void worker.terminate() }
}
