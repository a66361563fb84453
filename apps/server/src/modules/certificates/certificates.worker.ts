import { parentPort } from 'node:worker_threads'
import { CertificateRefused, drawCertificate } from '@muster/certificates/draw'
import type { DrawReply, DrawRequest } from './drawing-protocol.ts'

// The drawing thread: one certificate after another, so that the event loop that carries the live room never waits.
parentPort?.on('message', ({ id, record }: DrawRequest) => {
  void draw(id, record).then((reply) => parentPort?.postMessage(reply, 'pdf' in reply ? [reply.pdf.buffer] : []))
})

async function draw(id: number, record: DrawRequest['record']): Promise<DrawReply> {
  try {
    const { pdf } = await drawCertificate(record)
    return { id, drawn: true, pdf: Uint8Array.from(pdf) }
  } catch (error) {
    if (error instanceof CertificateRefused) return { id, drawn: false, refusal: error.refusal }
    return { id, drawn: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
