import type { VisitSource } from '@muster/attendance/evidence'
import type { Outcome, Reason } from '@muster/attendance/verdict'
import type { PersonNames } from '@muster/contracts/identity'
import type { Clause } from '@muster/contracts/policy'

type Span = { startMs: number; endMs: number }
type Range = { low: number; high: number }

/** Everything a report says, as codes and figures: what writes it is given nothing else. Times are epoch ms, lengths ms. */
export type ReportData = {
  project: { code: string; title: string; referenceNumber: string | null; timeZone: string }
  asOfMs: number
  engineVersion: number
  policy: { version: number; clauses: readonly Clause[]; reason: string | null; setAtMs: number }
  people: readonly ReportPerson[]
}

export type ReportPerson = {
  personId: string
  names: PersonNames
  country: string | null
  /** After people have decided; so is `tier`. */
  outcome: Outcome
  tier: string | null
  /** When people decided, and how it stands by the rules alone; null where these decide. */
  decision: { atMs: number; computedOutcome: Outcome } | null
  creditsHundredths: Range | null
  reasons: readonly Reason[]
  /** In the programme's order, without its breaks. */
  sessions: readonly ReportSession[]
}

export type ReportSession = {
  sessionId: string
  title: string
  /** Where it stands in the programme: its day, and its number on that day. */
  day: number
  number: number
  required: boolean
  state: 'planned' | 'open' | 'ended' | 'cancelled'
  outcome: Outcome | 'not-required'
  reasons: readonly Reason[]
  /** What it is judged by; null before it is held. */
  held: Span | null
  requiredShare: number | null
  segments: readonly (Span & { kind: 'present' | 'bridged' | 'uncertain' | 'outage' })[]
  windowMs: number
  creditedMs: Range
  missedMs: Range
  allowedMissMs: number
  /** Short drops that count as presence. */
  bridgedMs: number
  outageMs: number
  checks: { asked: number; answered: number }
  /** How much of it was watched in its recording, in time or not, each part once; and whether that is why it counts. */
  watchedMs: number
  madeUp: boolean
  stays: number
  importedStays: number
  /** Who saw them; empty where nobody did. */
  sources: readonly VisitSource[]
  /** How much longer the stays may have lasted, together. */
  uncertaintyMs: number
  firstSeenMs: number | null
  lastSeenMs: number | null
}
