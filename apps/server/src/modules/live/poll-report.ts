import type { Ballot, Tally, Written } from '@muster/contracts/poll-shapes'
import type { pollLanguages } from '@muster/contracts/polls'
import { ballotWords } from '@muster/live/polls/ballot-words'
import { draftOf } from '@muster/live/polls/draft'
import { findMean, rankOptions } from '@muster/live/polls/results'
import en from '@muster/words/en/poll-report.json' with { type: 'json' }
import ko from '@muster/words/ko/poll-report.json' with { type: 'json' }
import Papa from 'papaparse'
import type { ClosedPoll } from './polls.store.ts'

export type PollLanguage = (typeof pollLanguages)[number]
const words = { en, ko } satisfies Record<PollLanguage, unknown>

/** A closed poll with all that was written in it, and where votes have names with who voted what. */
export type ReportedPoll = ClosedPoll & {
  written: readonly Written[]
  people: readonly { name: string; country: string | null; ballot: Ballot | null }[]
}

export const pollReportTitle = (language: PollLanguage): string => words[language].title

type Row = Partial<Record<keyof typeof en.column, string | number | null>>

/** So that spreadsheets read it as UTF-8. */
const byteOrderMark = '\uFEFF'

/**
 * One table: for each poll a line an answer with what it got, and where votes have names a line a voter. A text that a
 * spreadsheet would take for a formula is preceded by an apostrophe.
 */
export function writePollReport(polls: readonly ReportedPoll[], language: PollLanguage): Buffer {
  const { column, kind, voters } = words[language]
  const keys = Object.keys(en.column).filter((key): key is keyof typeof en.column => key in column)
  const rows = polls.flatMap((poll, index) => {
    const about: Row = {
      poll: index + 1,
      question: poll.question,
      kind: kind[draftOf(poll).kind],
      voters: voters[poll.voters],
      openedUtc: poll.openedAt.toISOString(),
      closedUtc: poll.closed.at.toISOString(),
      ballots: poll.closed.tally.ballots,
    }
    return [...answersOf(poll, poll.closed.tally), ...votesOf(poll)].map((row) => ({ ...about, ...row }))
  })
  const table = rows.map((row: Row) => keys.map((key) => row[key] ?? null))
  const text = Papa.unparse([keys.map((key) => column[key]), ...table], { escapeFormulae: true, newline: '\r\n' })
  return Buffer.from(`${byteOrderMark}${text}\r\n`)
}

function answersOf({ form, written }: ReportedPoll, tally: Tally): Row[] {
  if (form.kind === 'choice' && tally.kind === 'choice')
    return form.options.map((answer, option) => ({ answer, count: tally.counts[option] ?? 0 }))
  if (form.kind === 'rating' && tally.kind === 'rating') {
    const mean = findMean(tally)
    return tally.counts.map((count, index) => ({
      answer: index + 1,
      count,
      average: mean === null ? null : round(mean),
    }))
  }
  if (form.kind === 'ranking' && tally.kind === 'ranking')
    return rankOptions(tally).map(({ option, points, meanRank }) => ({
      answer: form.options[option] ?? null,
      points,
      average: meanRank === null ? null : round(meanRank),
    }))
  return written.map(({ text, count }) => ({ answer: text, count }))
}

const votesOf = ({ form, people }: ReportedPoll): Row[] =>
  people.flatMap(({ name, country, ballot }) => (ballot ? [{ name, country, vote: ballotWords(form, ballot) }] : []))

const round = (value: number) => Math.round(value * 100) / 100
