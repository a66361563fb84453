import { describe, expect, test } from 'vitest'
import { assess } from '../assess.ts'
import type { ProgrammeSession, SessionEvidence } from '../evidence.ts'
import { parsePolicy } from '../parse-policy.ts'
import { MINUTE, makeChecks, makeSession, SECOND, START } from '../test-makers.ts'
import type { Assessment, Outcome } from '../verdict.ts'
import { amaPra } from './ama-pra.ts'
import { antiguaMedicalCouncil } from './antigua-medical-council.ts'
import { eventPlatforms } from './event-platforms.ts'
import { eyWebcasts } from './ey-webcasts.ts'
import { globalHealthNetwork } from './global-health-network.ts'
import { iacet } from './iacet.ts'
import { ituAcademy } from './itu-academy.ts'
import { kkf } from './kkf.ts'
import { nasba } from './nasba.ts'
import { nc081305 } from './nc-08-1305.ts'
import { ncPsychologicalAssoc } from './nc-psychological-assoc.ts'
import { niaaa } from './niaaa.ts'
import { nyCle } from './ny-cle.ts'
import { pacificCenter } from './pacific-center.ts'
import type { Preset } from './preset.ts'
import { morePresets, presetsInFront } from './presets.ts'
import { referenceCase } from './reference-case.ts'
import { surgent } from './surgent.ts'
import { unitar } from './unitar.ts'

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** So many sessions, each as long as told in minutes, one a day unless told otherwise. */
function heldFor(
  minutes: readonly number[],
  changes: Partial<ProgrammeSession> = {},
  everyMs = DAY,
): ProgrammeSession[] {
  return minutes.map((length, index) => {
    const startMs = START + index * everyMs
    const window = { startMs, endMs: startMs + length * MINUTE }
    const day = String(Math.floor((index * everyMs) / DAY))
    return makeSession({ sessionId: `S${index}`, day, scheduled: window, actual: window, ...changes })
  })
}

/** In each session from one moment to another, in milliseconds since its start. */
function presentFor(
  programme: readonly ProgrammeSession[],
  stays: readonly (readonly [number, number])[],
  more: Partial<SessionEvidence> = {},
): SessionEvidence[] {
  return programme.map(({ sessionId, scheduled: { startMs } }, index) => {
    const [from, to] = stays[index] ?? [0, 0]
    return {
      sessionId,
      visits: [{ startMs: startMs + from, endMs: startMs + to, uncertaintyMs: 0 }],
      outages: [],
      ...more,
    }
  })
}

/** Present from the start of each session for so many minutes. */
const staying = (minutes: readonly number[]) => minutes.map((length) => [0, length * MINUTE] as const)

type Given = Partial<Parameters<typeof assess>[0]>
const judge = ({ policy }: Preset, programme: readonly ProgrammeSession[], given: Given): Assessment =>
  assess({ programme, policy, evidence: [], ...given })

test('every preset is a policy, and its name and source are its own', () => {
  const presets = [...presetsInFront, ...morePresets]
  expect(presets).toHaveLength(17)
  expect(presetsInFront).toHaveLength(4)
  expect(new Set(presets.map(({ name }) => name)).size).toBe(17)
  expect(new Set(presets.map(({ source }) => source)).size).toBe(17)
  for (const { policy } of presets)
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, policy })
})

test('none asks for a second approver', () => {
  for (const { policy } of [...presetsInFront, ...morePresets]) expect(policy.overrides.secondApprover).toBe(false)
})

describe(referenceCase.source, () => {
  const programme = heldFor([100, 100])
  test.each<[string, readonly number[], Outcome]>([
    ['all sessions', [100, 100], 'complete'],
    ['one of them not', [100, 0], 'incomplete'],
    ['one of them too short', [100, 90 - 1 / 60], 'incomplete'],
    ['each just long enough', [90, 90], 'complete'],
  ])('%s', (_, minutes, outcome) => {
    expect(judge(referenceCase, programme, { evidence: presentFor(programme, staying(minutes)) }).outcome).toBe(outcome)
  })
})

describe(nasba.source, () => {
  const programme = heldFor([100])
  test.each<[string, number, number, number, Outcome, number]>([
    ['100 minutes, six of six', 100, 6, 6, 'complete', 200],
    ['100 minutes, five of six: one credit', 100, 6, 5, 'complete', 100],
    ['a second less: one credit', 100 - 1 / 60, 6, 6, 'complete', 100],
    ['50 minutes, three of six', 50, 6, 3, 'complete', 100],
    ['a second less: none', 50 - 1 / 60, 6, 3, 'incomplete', 0],
    ['100 minutes logged in, two of six answered: none', 100, 6, 2, 'incomplete', 0],
    ['too few asked: at least nothing is certain', 100, 2, 2, 'review', 0],
  ])('%s', (_, minutes, asked, answered, outcome, hundredths) => {
    const evidence = presentFor(programme, staying([minutes]), { checks: makeChecks(asked, answered) })
    const verdict = judge(nasba, programme, { evidence })
    expect(verdict).toMatchObject({ outcome, credits: { lowHundredths: hundredths } })
  })
})

describe(surgent.source, () => {
  const programme = heldFor([100])
  test.each<[number, string | null]>([
    [20, 'complete'],
    [15, 'complete'],
    [14, 'half-credit'],
    [10, 'half-credit'],
    [9, null],
    [0, null],
  ])('%d of 20 answered: %s', (answered, tier) => {
    const evidence = presentFor(programme, staying([100]), { checks: makeChecks(20, answered) })
    expect(judge(surgent, programme, { evidence }).tier).toBe(tier)
  })
})

describe(eyWebcasts.source, () => {
  test.each<[string, readonly [number, number], number, number]>([
    ['two credits', [0, 100 * MINUTE], 8, 200],
    ['a second less', [0, 100 * MINUTE - SECOND], 8, 150],
    ['one and a half', [0, 75 * MINUTE], 8, 150],
    ['a second less', [0, 75 * MINUTE - SECOND], 8, 100],
    ['one', [0, 50 * MINUTE], 8, 100],
    ['a second less: none', [0, 50 * MINUTE - SECOND], 8, 0],
    ['time before the start does not count', [-10 * MINUTE, 50 * MINUTE - SECOND], 8, 0],
    ['time after the end does not count', [60 * MINUTE, 200 * MINUTE], 8, 0],
    ['too few polls for two', [0, 100 * MINUTE], 5, 150],
    ['too few polls for any', [0, 100 * MINUTE], 2, 0],
  ])('%s', (_, stay, answered, hundredths) => {
    const programme = heldFor([105])
    const evidence = presentFor(programme, [stay], { checks: makeChecks(8, answered) })
    expect(judge(eyWebcasts, programme, { evidence }).credits).toMatchObject({
      lowHundredths: hundredths,
      highHundredths: hundredths,
    })
  })
})

describe(nyCle.source, () => {
  test.each<[number, number, number, Outcome]>([
    [100, 2, 2, 'complete'],
    [100, 2, 1, 'incomplete'],
    [99, 2, 1, 'complete'],
    [50, 1, 0, 'incomplete'],
    [100, 1, 1, 'review'],
  ])('%d minutes, %d codes said, %d given back: %s', (minutes, asked, answered, outcome) => {
    const programme = heldFor([minutes])
    const checks = makeChecks(asked, answered).map((check) => ({ ...check, form: 'spoken-code' as const }))
    expect(judge(nyCle, programme, { evidence: presentFor(programme, staying([minutes]), { checks }) }).outcome).toBe(
      outcome,
    )
  })
})

describe(amaPra.source, () => {
  const parallel = heldFor([60, 60], {}, 0)
  test.each<[string, readonly number[], number]>([
    ['an hour', [60, 0], 100],
    ['an hour in each of two at once is an hour', [60, 60], 100],
    ['52 minutes and a half', [52.5, 0], 100],
    ['a second less', [52.5 - 1 / 60, 0], 75],
  ])('%s', (_, minutes, hundredths) => {
    const { credits } = judge(amaPra, parallel, { evidence: presentFor(parallel, staying(minutes)) })
    expect(credits).toMatchObject({ lowHundredths: hundredths, highHundredths: hundredths })
  })
})

describe(antiguaMedicalCouncil.source, () => {
  const programme = heldFor([60, 60])
  test.each<[string, readonly string[], number]>([
    ['a learner earns for both', [], 200],
    ['who teaches the first earns for the second only', ['S0'], 100],
    ['who teaches both earns nothing', ['S0', 'S1'], 0],
  ])('%s', (_, ownSessionIds, hundredths) => {
    const evidence = presentFor(programme, staying([60, 60]))
    expect(judge(antiguaMedicalCouncil, programme, { evidence, ownSessionIds }).credits?.highHundredths).toBe(
      hundredths,
    )
  })
})

describe(iacet.source, () => {
  test.each<[string, number, number, Outcome]>([
    ['ten hours', 600, 100, 'complete'],
    ['an hour', 60, 10, 'complete'],
    ['a second less', 60 - 1 / 60, 0, 'incomplete'],
    ['an hour and a half', 90, 20, 'complete'],
    ['a second less', 90 - 1 / 60, 10, 'complete'],
  ])('%s', (_, minutes, hundredths, outcome) => {
    const programme = heldFor([600])
    const verdict = judge(iacet, programme, { evidence: presentFor(programme, staying([minutes])) })
    expect(verdict).toMatchObject({ outcome, credits: { lowHundredths: hundredths } })
  })
})

describe(nc081305.source, () => {
  // Scheduled for two hours each; the first was ended half an hour early.
  const programme = heldFor([120, 120]).map((session, index) =>
    index === 0
      ? { ...session, actual: { ...session.scheduled, endMs: session.scheduled.endMs - 30 * MINUTE } }
      : session,
  )
  test.each<[string, readonly number[], Outcome]>([
    ['90 % of the scheduled hours', [120, 96], 'complete'],
    ['a second less', [120, 96 - 1 / 60], 'incomplete'],
    ['all that was held, but less than 90 % of what was scheduled', [90, 120], 'incomplete'],
  ])('%s', (_, minutes, outcome) => {
    expect(judge(nc081305, programme, { evidence: presentFor(programme, staying(minutes)) }).outcome).toBe(outcome)
  })
})

describe(ncPsychologicalAssoc.source, () => {
  const end = START + 100 * MINUTE
  const programme = heldFor([100], { tags: ['polls'] })
  const polls = (answered: number) => makeChecks(3, answered).map((check) => ({ ...check, form: 'poll' as const }))
  const evaluated = (afterMs: number) => [{ activity: 'evaluation', atMs: end + afterMs, validatedAtMs: null }]
  const all = [0, 100 * MINUTE] as const
  test.each<[string, readonly [number, number], number, number, Outcome]>([
    ['all of it', all, 3, HOUR, 'complete'],
    ['14:59 late', [15 * MINUTE - SECOND, 100 * MINUTE], 3, HOUR, 'complete'],
    ['15:00 late', [15 * MINUTE, 100 * MINUTE], 3, HOUR, 'complete'],
    ['15:01 late', [15 * MINUTE + SECOND, 100 * MINUTE], 3, HOUR, 'incomplete'],
    ['gone 15:00 early', [0, 85 * MINUTE], 3, HOUR, 'complete'],
    ['gone 15:01 early', [0, 85 * MINUTE - SECOND], 3, HOUR, 'incomplete'],
    ['a poll left out', all, 2, HOUR, 'incomplete'],
    ['evaluated after 96 hours', all, 3, 96 * HOUR, 'complete'],
    ['evaluated a second later', all, 3, 96 * HOUR + SECOND, 'incomplete'],
  ])('%s', (_, stay, answered, evaluatedMs, outcome) => {
    const evidence = presentFor(programme, [stay], { checks: polls(answered) })
    const given = { evidence, activities: evaluated(evaluatedMs), nowMs: end + 200 * HOUR }
    expect(judge(ncPsychologicalAssoc, programme, given).outcome).toBe(outcome)
  })

  test.each<[string, number, Outcome]>([
    ['all but 15:00 of a group discussion', 15 * MINUTE, 'complete'],
    [
      '15:01 of it missed, even in the middle and though the programme calls it optional',
      15 * MINUTE + SECOND,
      'incomplete',
    ],
  ])('%s', (_, awayMs, outcome) => {
    const groups = makeSession({
      sessionId: 'S1',
      kind: 'discussion',
      required: false,
      scheduled: { startMs: start, endMs: start + 60 * MINUTE },
      actual: { startMs: start, endMs: start + 60 * MINUTE },
    })
    const visits = [
      { startMs: start, endMs: start + 20 * MINUTE, uncertaintyMs: 0 },
      { startMs: start + 20 * MINUTE + awayMs, endMs: start + 60 * MINUTE, uncertaintyMs: 0 },
    ]
    const evidence = [...presentFor(programme, [all], { checks: polls(3) }), { sessionId: 'S1', visits, outages: [] }]
    const given = { evidence, activities: evaluated(0), nowMs: end + DAY }
    expect(judge(ncPsychologicalAssoc, [...programme, groups], given).outcome).toBe(outcome)
  })
  const start = START + 2 * HOUR
})

describe(globalHealthNetwork.source, () => {
  const programme = heldFor([100, 100], {}, 12 * HOUR).concat(heldFor([0, 0, 0, 0, 100], {}, 12 * HOUR).slice(4))
  test.each<[string, readonly number[], Outcome]>([
    ['80 % of each day', [100, 60, 80], 'complete'],
    ['a second less on the first', [100, 60 - 1 / 60, 80], 'incomplete'],
    ['a second less on the second, though all of the first', [100, 100, 80 - 1 / 60], 'incomplete'],
  ])('%s', (_, minutes, outcome) => {
    expect(judge(globalHealthNetwork, programme, { evidence: presentFor(programme, staying(minutes)) }).outcome).toBe(
      outcome,
    )
  })
})

describe(kkf.source, () => {
  const programme = heldFor([100, 100, 100])
  test.each<[string, readonly number[], Outcome]>([
    ['80 % overall', [100, 100, 40], 'complete'],
    ['a second less', [100, 100, 40 - 1 / 60], 'incomplete'],
  ])('%s', (_, minutes, outcome) => {
    expect(judge(kkf, programme, { evidence: presentFor(programme, staying(minutes)) }).outcome).toBe(outcome)
  })

  test('their rate can be told', () => {
    const [total] = judge(kkf, programme, { evidence: presentFor(programme, staying([100, 100, 40])) }).totals
    expect(total?.low).toEqual({ creditedMs: 240 * MINUTE, judgedMs: 300 * MINUTE, neededMs: 240 * MINUTE })
  })
})

describe(pacificCenter.source, () => {
  const programme = heldFor([100])
  test.each<[string, number, Outcome]>([
    ['intervals that sum up to 85 %', 15 * MINUTE, 'complete'],
    ['a second less', 15 * MINUTE + SECOND, 'incomplete'],
  ])('%s', (_, awayMs, outcome) => {
    const parts = [0, 1, 2, 3, 4].map((part) => ({
      startMs: START + part * 20 * MINUTE,
      endMs: START + (part + 1) * 20 * MINUTE - awayMs / 5,
      uncertaintyMs: 0,
    }))
    expect(
      judge(pacificCenter, programme, { evidence: [{ sessionId: 'S0', visits: parts, outages: [] }] }).outcome,
    ).toBe(outcome)
  })
})

describe(niaaa.source, () => {
  const programme = heldFor([60, 60, 60])
  const watching = (sessions: readonly number[], watchedMs: number, minutes = 60) =>
    sessions.map((index) => {
      const startMs = programme[index]?.scheduled.startMs ?? NaN
      const endMs = startMs + minutes * MINUTE
      return {
        sessionId: `S${index}`,
        views: [
          { startMs, endMs, watchedFromMs: endMs + watchedMs - minutes * MINUTE, watchedToMs: endMs + watchedMs },
        ],
        visits: [],
        outages: [],
      }
    })
  const nowMs = START + 30 * DAY
  test.each<[string, readonly number[], readonly SessionEvidence[], Outcome]>([
    ['15:00 missed of each', [45, 45, 45], [], 'complete'],
    ['15:01 missed of one', [45, 45, 45 - 1 / 60], [], 'incomplete'],
    ['one missed and made up', [60, 60, 0], watching([2], 2 * DAY), 'complete'],
    ['one missed and made up at the last moment', [60, 60, 0], watching([2], 5 * DAY), 'complete'],
    ['a second too late', [60, 60, 0], watching([2], 5 * DAY + SECOND), 'incomplete'],
    ['two missed, both watched', [60, 0, 0], watching([1, 2], 2 * DAY), 'incomplete'],
    ['15:00 of the recording left out', [60, 60, 0], watching([2], DAY, 45), 'complete'],
    ['15:01 of the recording left out', [60, 60, 0], watching([2], DAY, 45 - 1 / 60), 'incomplete'],
    ['what was seen live and what was watched add up', [60, 60, 20], watching([2], DAY, 40), 'incomplete'],
  ])('%s', (_, minutes, watched, outcome) => {
    const evidence = [...presentFor(programme, staying(minutes)), ...watched]
    expect(judge(niaaa, programme, { evidence, nowMs }).outcome).toBe(outcome)
  })

  test('while the five days last, it may still be made up; the second one may not', () => {
    const [, , last] = programme
    const end = last?.scheduled.endMs ?? NaN
    const given = (minutes: readonly number[], now: number) =>
      judge(niaaa, programme, { evidence: presentFor(programme, staying(minutes)), nowMs: now })
    expect(given([60, 60, 0], end + 5 * DAY).reasons).toEqual([
      { code: 'may-make-up', sessionId: 'S2', until: new Date(end + 5 * DAY).toISOString() },
    ])
    expect(given([60, 60, 0], end + 5 * DAY + 1).outcome).toBe('incomplete')
    expect(given([60, 0, 0], end).outcome).toBe('incomplete')
  })
})

describe(unitar.source, () => {
  const programme = heldFor([100, 100])
  test.each<[string, readonly number[], string | null]>([
    ['80 % of each', [80, 80], 'complete'],
    ['a second less of one', [80, 80 - 1 / 60], 'participation'],
    ['half of the whole', [100, 0], 'participation'],
    ['a second less', [100 - 1 / 60, 0], null],
  ])('%s', (_, minutes, tier) => {
    expect(judge(unitar, programme, { evidence: presentFor(programme, staying(minutes)) }).tier).toBe(tier)
  })

  test('participation is not yet said while completion can be reached', () => {
    const toCome = programme.map((session, index) =>
      index === 1 ? { ...session, state: 'planned' as const, actual: null } : session,
    )
    const verdict = judge(unitar, toCome, { evidence: presentFor(programme, staying([100])) })
    expect(verdict).toMatchObject({ outcome: 'pending', tier: null })
  })
})

describe(ituAcademy.source, () => {
  const programme = heldFor([100])
  test.each<[string, { atMs: number; validatedAtMs: number | null }[], Outcome]>([
    ['report validated', [{ atMs: START + DAY, validatedAtMs: START + 2 * DAY }], 'complete'],
    ['report handed in', [{ atMs: START + DAY, validatedAtMs: null }], 'pending'],
    ['no report', [], 'pending'],
  ])('%s', (_, reports, outcome) => {
    const activities = reports.map((report) => ({ activity: 'report', ...report }))
    const evidence = presentFor(programme, staying([80]))
    expect(judge(ituAcademy, programme, { evidence, activities, nowMs: START + 90 * DAY }).outcome).toBe(outcome)
  })
})

describe(eventPlatforms.source, () => {
  const programme = heldFor([60, 60])
  const end = programme[1]?.scheduled.endMs ?? NaN
  const did = (claimMs: number) => [
    { activity: 'evaluation', atMs: end, validatedAtMs: null },
    { activity: 'claim', atMs: end + claimMs, validatedAtMs: null },
  ]
  test.each<[string, readonly number[], { activity: string; atMs: number; validatedAtMs: null }[], Outcome]>([
    ['the minimum in each', [30, 30], did(DAY), 'complete'],
    ['a second less in one', [60, 30 - 1 / 60], did(DAY), 'incomplete'],
    ['one not attended', [60, 0], did(DAY), 'incomplete'],
    ['no evaluation', [30, 30], did(DAY).slice(1), 'pending'],
    ['claimed at the last moment', [30, 30], did(30 * DAY), 'complete'],
    ['claimed a second later', [30, 30], did(30 * DAY + SECOND), 'incomplete'],
  ])('%s', (_, minutes, activities, outcome) => {
    const evidence = presentFor(programme, staying(minutes))
    expect(judge(eventPlatforms, programme, { evidence, activities, nowMs: end + 90 * DAY }).outcome).toBe(outcome)
  })
})
