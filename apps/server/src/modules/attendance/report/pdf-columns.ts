import type { ReportSession } from './report-data.ts'
import type { ReportWords } from './report-words.ts'

/** A column of a person's sessions on paper; the presence line stands in one without text. */
export type PaperColumn = {
  key: string
  widthPt: number
  align: 'left' | 'right'
  cell: ((session: ReportSession, words: ReportWords) => string) | null
}

/** Less than this is of no interest to anybody. */
const worthSayingMs = 500

/** `83:05`, minutes and seconds; both ends where they differ. */
function clock(low: number, high = low): string {
  const say = (ms: number) => {
    const seconds = Math.round(ms / 1000)
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  }
  return high - low < worthSayingMs ? say(low) : `${say(low)}–${say(high)}`
}

const ofHeld = (say: (session: ReportSession) => string) => (session: ReportSession) =>
  session.windowMs === 0 ? '' : say(session)
const some = (ms: number) => (ms < worthSayingMs ? '' : clock(ms))
const share = ({ creditedMs, windowMs }: ReportSession) => `${((creditedMs.low / windowMs) * 100).toFixed(1)}%`

export const paperColumns: readonly PaperColumn[] = [
  {
    key: 'session',
    widthPt: 246,
    align: 'left',
    cell: (session, words) => `${words.place(session)} · ${session.title}`,
  },
  { key: 'presence', widthPt: 84, align: 'left', cell: null },
  { key: 'sessionOutcome', widthPt: 70, align: 'left', cell: ({ outcome }, words) => words.outcome(outcome) },
  { key: 'window', widthPt: 44, align: 'right', cell: ofHeld(({ windowMs }) => clock(windowMs)) },
  {
    key: 'credited',
    widthPt: 62,
    align: 'right',
    cell: ofHeld(({ creditedMs }) => clock(creditedMs.low, creditedMs.high)),
  },
  { key: 'share', widthPt: 44, align: 'right', cell: ofHeld(share) },
  { key: 'missed', widthPt: 58, align: 'right', cell: ofHeld(({ missedMs }) => clock(missedMs.low, missedMs.high)) },
  { key: 'allowed', widthPt: 44, align: 'right', cell: ofHeld(({ allowedMissMs }) => clock(allowedMissMs)) },
  { key: 'bridged', widthPt: 42, align: 'right', cell: ({ bridgedMs }) => some(bridgedMs) },
  { key: 'outage', widthPt: 42, align: 'right', cell: ({ outageMs }) => some(outageMs) },
  {
    key: 'checks',
    widthPt: 40,
    align: 'right',
    cell: ({ checks }) => (checks.asked === 0 ? '' : `${checks.answered}/${checks.asked}`),
  },
]
