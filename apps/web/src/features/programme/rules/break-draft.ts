import type { FieldIssue } from '@muster/contracts/errors'
import type { Break } from '@muster/contracts/programme'
import { dayMs, minuteMs } from '../../../lib/durations.ts'
import { instantAt, wallTimeOf } from '../../../lib/wall-clock.ts'

/** A break as it stands in a form: what clocks in the project's zone show, and its length. */
export type BreakDraft = { time: string; minutes: number | '' }

export const breakDraftsOf = (breaks: readonly Break[], timeZone: string): BreakDraft[] =>
  breaks.map(({ startsAt, endsAt }) => ({
    time: wallTimeOf(new Date(startsAt), timeZone).time,
    minutes: Math.round(((Date.parse(endsAt) - Date.parse(startsAt)) / minuteMs) * 100) / 100,
  }))

type Within = { startsAt: Date; timeZone: string; before: readonly Break[] }
type Read = { ok: true; breaks: Break[] } | { ok: false; issue: FieldIssue }

/**
 * The breaks of a session that begins at `startsAt`; a time on the clock before that is meant for after midnight. A break
 * that was not touched stays what it was (`before`) to the millisecond: fields hold less.
 */
export function readBreaks(drafts: readonly BreakDraft[], { startsAt, timeZone, before }: Within): Read {
  const breaks: Break[] = []
  for (const [index, { time, minutes }] of drafts.entries()) {
    const same = before.find((one) => isSame(breakDraftsOf([one], timeZone)[0], drafts[index]))
    if (same && Date.parse(same.startsAt) >= startsAt.getTime()) breaks.push(same)
    else {
      const { date } = wallTimeOf(startsAt, timeZone)
      const reading = instantAt({ date, time }, timeZone)
      if (!reading.ok || minutes === '')
        return {
          ok: false,
          issue: { path: 'breaks', code: reading.ok || reading.reason === 'no-time' ? 'empty' : reading.reason },
        }
      const fromMs = reading.at.getTime() + (reading.at < startsAt ? dayMs : 0)
      breaks.push({ startsAt: toText(fromMs), endsAt: toText(fromMs + minutes * minuteMs) })
    }
  }
  return { ok: true, breaks }
}

const toText = (ms: number) => new Date(ms).toISOString()
const isSame = (one: BreakDraft | undefined, other: BreakDraft | undefined) =>
  one?.time === other?.time && one?.minutes === other?.minutes
