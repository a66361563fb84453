import { z } from 'zod'
import { endpoint, fileReply } from './endpoint.ts'
import { ProjectId } from './ids.ts'

export const reportFormats = ['csv', 'xlsx', 'pdf'] as const
export const ReportFormat = z.enum(reportFormats)
export type ReportFormat = z.output<typeof ReportFormat>
export const ReportLanguage = z.enum(['en', 'ko'])
export type ReportLanguage = z.output<typeof ReportLanguage>

/** How far a report is, in people; then what the file is, and the file in pieces. It is whole when `sizeBytes` have come. */
export const ReportNews = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ kind: z.literal('file'), name: z.string(), mimeType: z.string(), sizeBytes: z.int() }),
  z.object({ kind: z.literal('piece'), base64: z.string() }),
])
export type ReportNews = z.output<typeof ReportNews>

export const exportAttendance = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/attendance/report',
  action: 'attendance.export',
  audit: ['attendance.export'],
  summary:
    'The report of everybody’s attendance with its arithmetic, as a file: how far it is, and then its pieces, as lines of JSON',
  params: z.object({ projectId: ProjectId }),
  body: z.object({ format: ReportFormat, language: ReportLanguage }),
  reply: fileReply('application/x-ndjson'),
})
