import type { ReportFormat, ReportLanguage } from '@muster/contracts/attendance-report'
import type { ReportData } from './report-data.ts'

/** What goes to the thread that writes a report. */
export type ReportRequest = { data: ReportData; format: ReportFormat; language: ReportLanguage }
/** What comes back: how many people are written, and in the end the file. */
export type ReportReply = { kind: 'written'; people: number } | { kind: 'file'; bytes: Uint8Array<ArrayBuffer> }
