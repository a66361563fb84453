import type { ReportNews } from '@muster/contracts/attendance-report'

/** A report as far as it has come. `share` is how much of it is written, 0 to 1. */
export type ComingReport = {
  share: number
  file: { name: string; mimeType: string; sizeBytes: number } | null
  pieces: readonly Uint8Array<ArrayBuffer>[]
}

export const nothingYet: ComingReport = { share: 0, file: null, pieces: [] }

/** Takes in what is told of a report. */
export function collect(report: ComingReport, news: ReportNews): ComingReport {
  if (news.kind === 'progress') return { ...report, share: news.total === 0 ? 1 : news.done / news.total }
  if (news.kind === 'file') return { ...report, share: 1, file: news }
  return { ...report, pieces: [...report.pieces, bytesOf(news.base64)] }
}

/** The file, once it is whole; null where something is missing. */
export function fileOf({ file, pieces }: ComingReport): File | null {
  if (file === null) return null
  const whole = new File([...pieces], file.name, { type: file.mimeType })
  return whole.size === file.sizeBytes ? whole : null
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
