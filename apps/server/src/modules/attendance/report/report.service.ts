import type { ReportFormat, ReportLanguage, ReportNews } from '@muster/contracts/attendance-report'
import type { ProjectId } from '@muster/contracts/ids'
import { type Ctx, inTransaction } from '../../../platform/ctx.ts'
import { fileNamePart } from '../../../platform/file-name.ts'
import { zonedDate } from '../../../platform/zoned-time.ts'
import { recordAudit } from '../../audit/audit.service.ts'
import { gatherReport } from './gather-report.ts'
import type { ReportData } from './report-data.ts'
import { writeReport } from './report-thread.ts'
import { reportWords } from './report-words.ts'

const mimeTypes: Record<ReportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

/** Bytes in one message; a multiple of three, so that pieces of base64 follow one another without a gap. */
const pieceBytes = 3 * 64 * 1024

type Wanted = { format: ReportFormat; language: ReportLanguage }
type Telling = { send(news: ReportNews): void; drained(): Promise<void>; end(): void }

/**
 * Writes the report of a project's attendance, tells how far it is, and hands over the file in pieces. Each export is in the
 * audit before anything is told. Answers what ends it early.
 */
export async function exportReport(
  ctx: Ctx,
  { projectId, format, language }: Wanted & { projectId: ProjectId },
  { send, drained, end }: Telling,
): Promise<() => void> {
  const data = await inTransaction(ctx, async (ctx) => {
    const data = await gatherReport(ctx, projectId)
    await recordAudit(ctx, {
      action: 'attendance.export',
      subject: { type: 'project', id: projectId },
      projectId,
      detail: { format, language, people: data.people.length, policyVersion: data.policy.version },
    })
    return data
  })
  const total = data.people.length
  send({ kind: 'progress', done: 0, total })
  const writing = writeReport({ data, format, language }, (done) => send({ kind: 'progress', done, total }))
  let stopped = false
  const handOver = async () => {
    const bytes = await writing.file
    send({
      kind: 'file',
      name: nameOf(data, { format, language }),
      mimeType: mimeTypes[format],
      sizeBytes: bytes.length,
    })
    for (let start = 0; start < bytes.length; start += pieceBytes) {
      send({ kind: 'piece', base64: Buffer.from(bytes.subarray(start, start + pieceBytes)).toString('base64') })
      await drained()
    }
  }
  handOver()
    .catch((error: unknown) => {
      if (!stopped) ctx.platform.log.error(error, 'a report could not be written')
    })
    .finally(end)
  return () => {
    stopped = true
    writing.stop()
  }
}

function nameOf(data: ReportData, { format, language }: Wanted): string {
  const { t } = reportWords(data, language)
  const { code, timeZone } = data.project
  const date = zonedDate(new Date(data.asOfMs), timeZone)
  return `${fileNamePart(code)}-${fileNamePart(t('report:title'))}-${date}.${format}`
}
