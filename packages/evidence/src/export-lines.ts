import { z } from 'zod'
import { PublishedKey } from './keys.ts'
import { type ListKind, Lists, listedLines, type RecordOf, VisitRecord } from './records.ts'

/** A seal with what lies beside it. */
const SealLine = z.object({
  type: z.literal('seal'),
  statement: z.string(),
  signature: z.string(),
  /** Null where the seal is of something whose evidence is not exported. */
  lists: Lists.nullable(),
  /** A time-stamp token (RFC 3161) over the seal's digest, DER in base64. */
  timestamp: z.string().nullable(),
})
export type SealLine = z.output<typeof SealLine>

const VisitLine = z.object({ type: z.literal('visit'), record: VisitRecord, prevHash: z.string(), hash: z.string() })
export type VisitLine = z.output<typeof VisitLine>

const EndLine = z.object({
  type: z.literal('end'),
  statement: z.string(),
  signature: z.string(),
  lists: z.array(z.object({ sessionId: z.string().nullable(), lists: Lists })),
})
export type EndLine = z.output<typeof EndLine>

/** One line of an export. Keys and seals come first, then the records session by session, the end last. */
export const ExportLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('key'), key: PublishedKey }),
  SealLine,
  VisitLine,
  ...listedLines,
  EndLine,
])
export type ExportLine = z.output<typeof ExportLine>

/** An export as read, each kind of line in the order of the file. */
export type EvidenceExport = { [Kind in ListKind]: RecordOf<Kind>[] } & {
  keys: PublishedKey[]
  seals: SealLine[]
  visits: VisitLine[]
  /** Null where the file ends too early. */
  end: EndLine | null
}

/** A line that is none of an export. */
export class UnreadableLine extends Error {
  readonly line: number

  constructor(line: number) {
    super(`line ${line}`)
    this.line = line
  }
}

/** Reads an export, line by line. Throws UnreadableLine at what cannot be one, and at lines after the end. */
export async function readExport(lines: AsyncIterable<string> | Iterable<string>): Promise<EvidenceExport> {
  const read = emptyExport()
  let number = 0
  for await (const text of lines) {
    number += 1
    if (text === '') continue
    const line = parseLine(text, number)
    if (read.end !== null) throw new UnreadableLine(number)
    if (line.type === 'key') read.keys.push(line.key)
    else if (line.type === 'seal') read.seals.push(line)
    else if (line.type === 'visit') read.visits.push(line)
    else if (line.type === 'end') read.end = line
    else put(read, line)
  }
  return read
}

/** Nothing yet. */
export const emptyExport = (): EvidenceExport => ({
  keys: [],
  seals: [],
  visits: [],
  outages: [],
  decisions: [],
  checks: [],
  hubMarks: [],
  openings: [],
  views: [],
  imports: [],
  withdrawals: [],
  overrides: [],
  policies: [],
  activities: [],
  reviews: [],
  end: null,
})

function put(read: EvidenceExport, line: z.output<(typeof listedLines)[number]>): void {
  if (line.type === 'outage') read.outages.push(line.record)
  else if (line.type === 'decision') read.decisions.push(line.record)
  else if (line.type === 'check') read.checks.push(line.record)
  else if (line.type === 'hub-mark') read.hubMarks.push(line.record)
  else if (line.type === 'call-opening') read.openings.push(line.record)
  else if (line.type === 'recording-view') read.views.push(line.record)
  else if (line.type === 'imported-interval') read.imports.push(line.record)
  else if (line.type === 'import-withdrawal') read.withdrawals.push(line.record)
  else if (line.type === 'override') read.overrides.push(line.record)
  else if (line.type === 'policy-version') read.policies.push(line.record)
  else if (line.type === 'activity') read.activities.push(line.record)
  else read.reviews.push(line.record)
}

function parseLine(text: string, number: number): ExportLine {
  try {
    return ExportLine.parse(JSON.parse(text))
  } catch {
    throw new UnreadableLine(number)
  }
}
