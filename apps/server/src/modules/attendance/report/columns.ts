import type { ReportData, ReportPerson, ReportSession } from './report-data.ts'
import type { ReportWords } from './report-words.ts'

export type Cell = string | number | null

/** A column of a table: its heading by its key in the words, and what stands in it. `width` in characters. */
export type Column<Row> = { key: string; width: number; cell: (row: Row, words: ReportWords) => Cell }

export type PersonRow = { data: ReportData; person: ReportPerson }
export type SessionRow = PersonRow & { session: ReportSession }

/** Lengths in seconds, to the millisecond: nothing is lost to rounding. */
const seconds = (ms: number) => ms / 1000
const percent = ({ creditedMs, windowMs }: ReportSession, end: 'low' | 'high'): number | null =>
  windowMs === 0 ? null : Math.round((creditedMs[end] / windowMs) * 100_000) / 1000

export const personColumns: readonly Column<PersonRow>[] = [
  { key: 'name', width: 28, cell: ({ person }) => person.names.latin },
  { key: 'nativeName', width: 20, cell: ({ person }) => person.names.native?.text ?? null },
  { key: 'country', width: 18, cell: ({ person }, words) => words.country(person.country) },
  { key: 'outcome', width: 14, cell: ({ person }, words) => words.outcome(person.outcome) },
  { key: 'decidedUtc', width: 21, cell: ({ person }, words) => words.utc(person.decision?.atMs ?? null) },
  {
    key: 'computedOutcome',
    width: 14,
    cell: ({ person }, words) => words.outcome(person.decision?.computedOutcome ?? person.outcome),
  },
  { key: 'tier', width: 14, cell: ({ person }, words) => words.tier(person.tier) || null },
  { key: 'creditsAtLeast', width: 10, cell: ({ person }) => credits(person, 'low') },
  { key: 'creditsAtMost', width: 10, cell: ({ person }) => credits(person, 'high') },
  { key: 'reasons', width: 60, cell: ({ person }, words) => words.why(person.reasons, person) || null },
  { key: 'personId', width: 38, cell: ({ person }) => person.personId },
  { key: 'ruleVersion', width: 8, cell: ({ data }) => data.policy.version },
  { key: 'engineVersion', width: 8, cell: ({ data }) => data.engineVersion },
  { key: 'asOfThere', width: 20, cell: ({ data }, words) => words.there(data.asOfMs) },
  { key: 'asOfUtc', width: 20, cell: ({ data }, words) => words.utc(data.asOfMs) },
]

const credits = ({ creditsHundredths }: ReportPerson, end: 'low' | 'high') =>
  creditsHundredths && creditsHundredths[end] / 100

export const sessionColumns: readonly Column<SessionRow>[] = [
  { key: 'place', width: 18, cell: ({ session }, words) => words.place(session) },
  { key: 'title', width: 36, cell: ({ session }) => session.title },
  { key: 'state', width: 12, cell: ({ session }, { t }) => t(`report:state.${session.state}`) },
  { key: 'sessionOutcome', width: 14, cell: ({ session }, words) => words.outcome(session.outcome) },
  { key: 'heldFromThere', width: 20, cell: ({ session }, words) => words.there(session.held?.startMs ?? null) },
  { key: 'heldToThere', width: 20, cell: ({ session }, words) => words.there(session.held?.endMs ?? null) },
  { key: 'heldFromUtc', width: 21, cell: ({ session }, words) => words.utc(session.held?.startMs ?? null) },
  { key: 'heldToUtc', width: 21, cell: ({ session }, words) => words.utc(session.held?.endMs ?? null) },
  { key: 'window', width: 10, cell: ({ session }) => seconds(session.windowMs) },
  { key: 'creditedAtLeast', width: 10, cell: ({ session }) => seconds(session.creditedMs.low) },
  { key: 'creditedAtMost', width: 10, cell: ({ session }) => seconds(session.creditedMs.high) },
  { key: 'shareAtLeast', width: 8, cell: ({ session }) => percent(session, 'low') },
  { key: 'shareAtMost', width: 8, cell: ({ session }) => percent(session, 'high') },
  { key: 'missedAtLeast', width: 10, cell: ({ session }) => seconds(session.missedMs.low) },
  { key: 'missedAtMost', width: 10, cell: ({ session }) => seconds(session.missedMs.high) },
  { key: 'allowed', width: 10, cell: ({ session }) => seconds(session.allowedMissMs) },
  { key: 'bridged', width: 10, cell: ({ session }) => seconds(session.bridgedMs) },
  { key: 'outage', width: 10, cell: ({ session }) => seconds(session.outageMs) },
  { key: 'checksAsked', width: 8, cell: ({ session }) => session.checks.asked },
  { key: 'checksAnswered', width: 8, cell: ({ session }) => session.checks.answered },
  { key: 'watched', width: 10, cell: ({ session }) => seconds(session.watchedMs) },
  { key: 'madeUp', width: 10, cell: ({ session }, { t }) => (session.madeUp ? t('report:madeUp') : null) },
  { key: 'stays', width: 8, cell: ({ session }) => session.stays },
  { key: 'importedStays', width: 8, cell: ({ session }) => session.importedStays },
  { key: 'source', width: 24, cell: ({ session }, { t }) => namesOf(session, t) },
  { key: 'uncertainty', width: 10, cell: ({ session }) => seconds(session.uncertaintyMs) },
  { key: 'firstSeenThere', width: 20, cell: ({ session }, words) => words.there(session.firstSeenMs) },
  { key: 'lastSeenThere', width: 20, cell: ({ session }, words) => words.there(session.lastSeenMs) },
  { key: 'firstSeenUtc', width: 21, cell: ({ session }, words) => words.utc(session.firstSeenMs) },
  { key: 'lastSeenUtc', width: 21, cell: ({ session }, words) => words.utc(session.lastSeenMs) },
  {
    key: 'sessionReasons',
    width: 60,
    cell: ({ session, person }, words) => words.why(session.reasons, person) || null,
  },
]

function namesOf({ sources }: ReportSession, t: ReportWords['t']): string {
  if (sources.length === 0) return t('report:source.none')
  return sources.map((source) => t(`report:source.${source}`)).join(', ')
}
