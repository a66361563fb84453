import { sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { hashOf } from './chain.ts'
import type { EvidenceExport, VisitLine } from './export-lines.ts'
import type { Finding, ListSubject } from './finding.ts'
import { SealStatement } from './statement.ts'
import { addVisits, exportKept, type Kept, makeKeptOf, makeKey, makeSeal, sealSession } from './test-makers.ts'
import {
  makeActivity,
  makeCheck,
  makeDecision,
  makeHubMark,
  makeImported,
  makeOpening,
  makeOutage,
  makeOverride,
  makePolicyVersion,
  makeReview,
  makeView,
  makeWithdrawal,
} from './test-records.ts'
import { type Options, verifyExport } from './verify-export.ts'

const key = makeKey()
const another = makeKey()
const day1 = 'day-1'
const day2 = 'day-2'
const inX = { sessionId: day1, bootId: 'x' }
const inY = { sessionId: day1, bootId: 'y' }

/**
 * Day 1: chain x of four visits, y of two; two outages, two checks, an imported interval and an opening of its link; sealed. Then day 2, with one visit, sealed.
 * Then a late visit in x, a decision, another imported interval, the withdrawal of its log and another opening, all after day 1's first seal;
 * day 1 sealed again. Then the project as a whole, with its first policy, an override and an answered evaluation, sealed; after
 * that another policy, what withdraws the override, another evaluation and a review; sealed again.
 */
function makeKept(): Kept {
  const kept = makeKeptOf([day1, day2])
  addVisits(kept, inX, { count: 4 })
  addVisits(kept, inY, { count: 2 })
  kept.outages.push(makeOutage('outage-1', day1), makeOutage('outage-2', day1))
  kept.checks.push(makeCheck('check-1', day1), makeCheck('check-2', day1))
  kept.imports.push(makeImported('interval-1', day1))
  kept.openings.push(makeOpening('opening-1', day1))
  const first = sealSession(kept, day1, key)
  addVisits(kept, { sessionId: day2, bootId: 'x' }, { count: 1 })
  sealSession(kept, day2, key)
  addVisits(kept, inX, { count: 1, afterSealId: first })
  kept.decisions.push(makeDecision('decision-1', day1, first))
  kept.imports.push(makeImported('interval-2', day1, first))
  kept.withdrawals.push(makeWithdrawal('import-1', day1, first))
  kept.openings.push(makeOpening('opening-2', day1, first))
  sealSession(kept, day1, key)
  kept.policies.push(makePolicyVersion('1'))
  kept.overrides.push(makeOverride('override-1'))
  kept.activities.push(makeActivity('activity-1'))
  const ofProject = sealSession(kept, null, key)
  kept.policies.push(makePolicyVersion('2', ofProject))
  kept.overrides.push({ ...makeOverride('override-2', ofProject), kind: 'withdrawn', regarding: 'override-1' })
  kept.activities.push(makeActivity('activity-2', ofProject))
  kept.reviews.push(makeReview('review-1', 'activity-1', ofProject))
  sealSession(kept, null, key)
  return kept
}

const check = (evidence: EvidenceExport, options: Partial<Options> = {}) =>
  verifyExport(evidence, { readTimeStamp: async () => null, ...options })

/** The record at a place of a chain, and where it lies among all. */
function at(kept: Pick<Kept, 'visits'>, { sessionId, bootId }: typeof inX, place: number) {
  const index = kept.visits.findIndex(
    ({ record }) => record.sessionId === sessionId && record.bootId === bootId && record.chainSeq === place,
  )
  const line = kept.visits[index]
  if (!line) throw new Error('no such visit')
  return { index, line }
}

const remove =
  (place: number, where = inX) =>
  (kept: Kept) => {
    kept.visits.splice(at(kept, where, place).index, 1)
  }

/** Changes a visit, and its hash with it, as somebody does who knows how hashes are made. */
function rewrite(line: VisitLine, change: Partial<VisitLine['record']>, prevHash = line.prevHash): void {
  Object.assign(line.record, change)
  Object.assign(line, { prevHash, hash: hashOf(line.record, prevHash) })
}

/** Writes all of a chain anew from a place on, so that it is whole again in itself. */
function rewriteFrom(kept: Kept, place: number, change: Partial<VisitLine['record']>): void {
  const lines = kept.visits.filter(({ record }) => record.sessionId === day1 && record.bootId === 'x')
  for (const [index, line] of lines.entries())
    if (index + 1 >= place) rewrite(line, index + 1 === place ? change : {}, lines[index - 1]?.hash)
}

function forge(kept: Kept, index: number, by: typeof key): void {
  const line = kept.seals[index]
  if (line)
    kept.seals[index] = {
      ...line,
      signature: makeSeal(kept, by, SealStatement.parse(JSON.parse(line.statement))).signature,
    }
}

const x = (problem: 'changed' | 'removed' | 'inserted' | 'moved', place: number, id: string | null): Finding => ({
  subject: 'visit',
  problem,
  ...inX,
  place,
  id,
})

/** Each thing that can be done to a list of records: `another` is one that is not among them. */
function listed<Entry extends { id: string }>(
  of: (kept: Kept) => Entry[],
  { subject, sessionId, another }: { subject: ListSubject; sessionId: string | null; another: Entry },
): [string, (kept: Kept) => void, Finding][] {
  const [first] = of(makeKept())
  if (!first) throw new Error(`there is no ${subject}`)
  const found = (problem: 'changed' | 'removed' | 'inserted', id: string): Finding => ({
    subject,
    problem,
    sessionId,
    id,
  })
  return [
    [`${subject}: the first removed`, (kept) => void of(kept).shift(), found('removed', first.id)],
    [
      `${subject}: a field put beside the others`,
      (kept) => void Object.assign(of(kept)[0] ?? {}, { excused: true }),
      found('changed', first.id),
    ],
    [`${subject}: one put in`, (kept) => void of(kept).push(another), found('inserted', another.id)],
    [
      `${subject}: a copy of the first put in`,
      (kept) => void of(kept).push(structuredClone(first)),
      found('inserted', first.id),
    ],
  ]
}

const tamperings: [string, (kept: Kept) => void, Finding][] = [
  [
    'a changed field',
    (kept) => void Object.assign(at(kept, inX, 2).line.record, { leftAtMs: 99_000 }),
    x('changed', 2, 'day-1-x-2'),
  ],
  [
    'a changed clock offset',
    (kept) => void Object.assign(at(kept, inX, 1).line.record, { clockOffsetMs: 0 }),
    x('changed', 1, 'day-1-x-1'),
  ],
  [
    'a field put beside the others',
    (kept) => void Object.assign(at(kept, inX, 1).line.record, { excused: true }),
    x('changed', 1, 'day-1-x-1'),
  ],
  [
    'a changed field under a new hash',
    (kept) => rewrite(at(kept, inX, 2).line, { leftAtMs: 99_000 }),
    x('changed', 2, 'day-1-x-2'),
  ],
  [
    'a changed last record under a new hash',
    (kept) => rewrite(at(kept, inX, 5).line, { leftAtMs: 99_000 }),
    x('changed', 5, 'day-1-x-5'),
  ],
  [
    'a chain written anew from its second record on',
    (kept) => rewriteFrom(kept, 2, { leftAtMs: 99_000 }),
    { subject: 'visit', problem: 'rewritten', ...inX, place: 1, lastPlace: 4 },
  ],
  ['the first record of a chain removed', remove(1), x('removed', 1, null)],
  ['one in the middle removed', remove(3), x('removed', 3, null)],
  ['the last one removed', remove(5), x('removed', 5, null)],
  [
    'the tail of a chain cut off',
    (kept) => {
      for (const place of [5, 4, 3]) remove(place)(kept)
    },
    x('removed', 3, null),
  ],
  [
    'a whole chain removed',
    (kept) => {
      kept.visits = kept.visits.filter(({ record }) => record.bootId !== 'y')
    },
    { subject: 'visit', problem: 'removed', ...inY, place: 1, id: null },
  ],
  [
    'a record put in between, under a right hash',
    (kept) => {
      const { index, line } = at(kept, inX, 3)
      const slipped = structuredClone(line)
      rewrite(slipped, { id: 'slipped-in' })
      kept.visits.splice(index, 0, slipped)
    },
    x('inserted', 3, 'slipped-in'),
  ],
  [
    'a record put in behind the others, in place of none',
    (kept) => addVisits(kept, inX, { count: 1 }),
    x('inserted', 6, 'day-1-x-6'),
  ],
  [
    'a copy of a record',
    (kept) => {
      const { index, line } = at(kept, inX, 2)
      kept.visits.splice(index + 1, 0, structuredClone(line))
    },
    x('inserted', 3, 'day-1-x-2'),
  ],
  [
    'two records in each other’s place',
    (kept) => {
      const [a, b] = [at(kept, inX, 2), at(kept, inX, 3)]
      Object.assign(kept.visits, { [a.index]: b.line, [b.index]: a.line })
    },
    x('moved', 2, 'day-1-x-3'),
  ],
  [
    'two records swapped between chains',
    (kept) => {
      const [a, b] = [at(kept, inX, 2), at(kept, inY, 2)]
      Object.assign(a.line.record, { bootId: 'y' })
      Object.assign(b.line.record, { bootId: 'x' })
      Object.assign(kept.visits, { [a.index]: b.line, [b.index]: a.line })
    },
    x('changed', 2, 'day-1-y-2'),
  ],
  [
    'a record of another chain in this one, under a right hash',
    (kept) => rewrite(at(kept, inY, 2).line, { bootId: 'x' }),
    x('inserted', 5, 'day-1-y-2'),
  ],
  [
    'a removed outage',
    (kept) => void kept.outages.shift(),
    { subject: 'outage', problem: 'removed', sessionId: day1, id: 'outage-1' },
  ],
  [
    'a changed outage',
    (kept) => void Object.assign(kept.outages[1] ?? {}, { endMs: 99 }),
    { subject: 'outage', problem: 'changed', sessionId: day1, id: 'outage-2' },
  ],
  [
    'an outage put in',
    (kept) => void kept.outages.push(makeOutage('outage-3', day1)),
    { subject: 'outage', problem: 'inserted', sessionId: day1, id: 'outage-3' },
  ],
  [
    'a changed decision',
    (kept) => void Object.assign(kept.decisions[0] ?? {}, { reasonHash: 'another' }),
    { subject: 'decision', problem: 'changed', sessionId: day1, id: 'decision-1' },
  ],
  [
    'a removed decision',
    (kept) => void kept.decisions.pop(),
    { subject: 'decision', problem: 'removed', sessionId: day1, id: 'decision-1' },
  ],
  [
    'an answer given to who gave none',
    (kept) => void Object.assign(kept.checks[1]?.responses[1] ?? {}, { answeredAtMs: 60 }),
    { subject: 'check', problem: 'changed', sessionId: day1, id: 'check-2' },
  ],
  [
    'somebody taken out of those who were asked',
    (kept) => void kept.checks[0]?.responses.pop(),
    { subject: 'check', problem: 'changed', sessionId: day1, id: 'check-1' },
  ],
  [
    'a removed check',
    (kept) => void kept.checks.shift(),
    { subject: 'check', problem: 'removed', sessionId: day1, id: 'check-1' },
  ],
  [
    'a mark of a hub put in',
    (kept) => void kept.hubMarks.push(makeHubMark('mark-1', day1)),
    { subject: 'hub-mark', problem: 'inserted', sessionId: day1, id: 'mark-1' },
  ],
  [
    'a watching of the recording put in',
    (kept) => void kept.views.push(makeView('view-1', day1)),
    { subject: 'recording-view', problem: 'inserted', sessionId: day1, id: 'view-1' },
  ],
  [
    'a check put in',
    (kept) => void kept.checks.push(makeCheck('check-3', day1)),
    { subject: 'check', problem: 'inserted', sessionId: day1, id: 'check-3' },
  ],
  ...listed((kept) => kept.imports, {
    subject: 'imported-interval',
    sessionId: day1,
    another: makeImported('interval-3', day1),
  }),
  ...listed((kept) => kept.openings, {
    subject: 'call-opening',
    sessionId: day1,
    another: makeOpening('opening-3', day1),
  }),
  [
    'an opening of the link said to be somebody else’s',
    (kept) => void Object.assign(kept.openings[1] ?? {}, { personId: 'person-2' }),
    { subject: 'call-opening', problem: 'changed', sessionId: day1, id: 'opening-2' },
  ],
  ...listed((kept) => kept.withdrawals, {
    subject: 'import-withdrawal',
    sessionId: day1,
    another: makeWithdrawal('import-2', day1),
  }),
  ...listed((kept) => kept.overrides, { subject: 'override', sessionId: null, another: makeOverride('override-3') }),
  ...listed((kept) => kept.policies, { subject: 'policy-version', sessionId: null, another: makePolicyVersion('3') }),
  ...listed((kept) => kept.activities, { subject: 'activity', sessionId: null, another: makeActivity('activity-3') }),
  ...listed((kept) => kept.reviews, {
    subject: 'activity-review',
    sessionId: null,
    another: makeReview('review-2', 'activity-2'),
  }),
  [
    'a report said to have been found good that was declined',
    (kept) => void Object.assign(kept.reviews[0] ?? {}, { finding: 'declined' }),
    { subject: 'activity-review', problem: 'changed', sessionId: null, id: 'review-1' },
  ],
  [
    'something done said to have been done earlier',
    (kept) => void Object.assign(kept.activities[1] ?? {}, { atMs: 1 }),
    { subject: 'activity', problem: 'changed', sessionId: null, id: 'activity-2' },
  ],
  [
    'a policy that says something else',
    (kept) => void Object.assign(kept.policies[0]?.policy ?? {}, { requirements: ['none'] }),
    { subject: 'policy-version', problem: 'changed', sessionId: null, id: '1' },
  ],
  [
    'an override turned round',
    (kept) => void Object.assign(kept.overrides[0] ?? {}, { outcome: 'incomplete' }),
    { subject: 'override', problem: 'changed', sessionId: null, id: 'override-1' },
  ],
  [
    'the withdrawal of an override removed',
    (kept) => void kept.overrides.pop(),
    { subject: 'override', problem: 'removed', sessionId: null, id: 'override-2' },
  ],
  [
    'an imported stay made longer',
    (kept) => void Object.assign(kept.imports[1] ?? {}, { endMs: 99 }),
    { subject: 'imported-interval', problem: 'changed', sessionId: day1, id: 'interval-2' },
  ],
  [
    'an imported interval put into a session of which no seal knows it',
    (kept) => void kept.imports.push(makeImported('interval-4', day2)),
    { subject: 'imported-interval', problem: 'inserted', sessionId: day2, id: 'interval-4' },
  ],
  [
    'a policy put in as if it came after the first seal of the project',
    (kept) => void kept.policies.push(makePolicyVersion('3', 'seal-project-1')),
    { subject: 'policy-version', problem: 'inserted', sessionId: null, id: '3' },
  ],
  [
    'the first seal removed',
    (kept) => void kept.seals.shift(),
    { subject: 'seal', problem: 'removed', place: 1, id: null },
  ],
  [
    'one between removed',
    (kept) => void kept.seals.splice(1, 1),
    { subject: 'seal', problem: 'removed', place: 2, id: null },
  ],
  [
    'two seals in each other’s place',
    (kept) => void kept.seals.reverse(),
    { subject: 'seal', problem: 'moved', place: 1, id: 'seal-project-2' },
  ],
  [
    'a changed seal',
    (kept) => {
      const [line] = kept.seals
      if (line) line.statement = line.statement.replace('"required":true', '"required":false')
    },
    { subject: 'seal', problem: 'changed', place: 1, id: 'seal-day-1-1' },
  ],
  [
    'a seal forged with another key',
    (kept) => forge(kept, 1, another),
    { subject: 'seal', problem: 'changed', place: 2, id: 'seal-day-2-1' },
  ],
  [
    'a seal’s list shortened with its outage',
    (kept) => {
      kept.outages.shift()
      for (const line of kept.seals) line.lists?.outages?.shift()
    },
    { subject: 'seal', problem: 'lists-changed', place: 1, id: 'seal-day-1-1' },
  ],
  [
    'a time stamp of something else',
    (kept) => void Object.assign(kept.seals[1] ?? {}, { timestamp: 'AAAA' }),
    { subject: 'seal', problem: 'time-stamp-wrong', place: 2, id: 'seal-day-2-1' },
  ],
]

/** What a session was is said by what the server signs alone: nobody else can touch it. */
const insideOnly: typeof tamperings = [
  [
    'a session said to have ended later',
    (kept) => void Object.assign(kept.states[day2] ?? {}, { endedAt: '2026-11-24T09:00:00.000Z' }),
    { subject: 'session', problem: 'changed', sessionId: day2 },
  ],
  [
    'a removed session',
    (kept) => {
      delete kept.states[day2]
      kept.visits = kept.visits.filter(({ record }) => record.sessionId !== day2)
    },
    { subject: 'session', problem: 'removed', sessionId: day2 },
  ],
]

test('evidence that nobody touched is proven', async () => {
  const verdict = await check(exportKept(makeKept(), key))
  expect(verdict).toMatchObject({
    ok: true,
    proof: {
      sessions: [
        {
          sessionId: day1,
          sealed: { visits: 7, outages: 2, decisions: 1, checks: 2, imports: 2, withdrawals: 1 },
          notSealed: { visits: 0 },
        },
        { sessionId: day2, sealed: { visits: 1, outages: 0, decisions: 0, checks: 0 }, notSealed: { visits: 0 } },
        {
          sessionId: null,
          sealed: { visits: 0, overrides: 2, policies: 2, activities: 2 },
          notSealed: { overrides: 0 },
        },
      ],
    },
  })
})

test('what came after the last seal is told apart, and is no fault', async () => {
  const kept = makeKept()
  addVisits(kept, inY, { count: 2, afterSealId: 'seal-day-1-2' })
  expect(await check(exportKept(kept, key))).toMatchObject({
    ok: true,
    proof: { sessions: [{ notSealed: { visits: 2, outages: 0, decisions: 0 } }, {}, {}] },
  })
})

test('a seal of the project that was made before things done were sealed is proven still; the next one holds them', async () => {
  const kept = makeKeptOf([])
  kept.activities.push(makeActivity('activity-1'))
  const before = sealSession(kept, null, key)
  const { lists, ...sealed } = SealStatement.parse(JSON.parse(kept.seals[0]?.statement ?? ''))
  const { activities: _, ...known } = lists
  const statement = canonicalJson({ ...sealed, lists: known })
  const signature = sign(null, Buffer.from(statement), key.privateKey).toString('base64')
  kept.seals = kept.seals.map((line) => ({ ...line, statement, signature, lists: { overrides: [], policies: [] } }))
  kept.activities.push(makeActivity('activity-2', before))
  expect(await check(exportKept(kept, key))).toMatchObject({
    ok: true,
    proof: { sessions: [{ sealed: { activities: 0 }, notSealed: { activities: 2 } }] },
  })
  sealSession(kept, null, key)
  expect(await check(exportKept(kept, key))).toMatchObject({
    ok: true,
    proof: { sessions: [{ sealed: { activities: 2 }, notSealed: { activities: 0 } }] },
  })
  kept.activities.shift()
  expect(await check(exportKept(kept, key))).toMatchObject({ ok: false, finding: { subject: 'activity' } })
})

test('a seal that was made before checks were asked is proven still, and holds none', async () => {
  const kept = makeKeptOf([day2])
  addVisits(kept, { sessionId: day2, bootId: 'x' }, { count: 1 })
  sealSession(kept, day2, key)
  const { lists, ...sealed } = SealStatement.parse(JSON.parse(kept.seals[0]?.statement ?? ''))
  const { checks: _, ...before } = lists
  const statement = canonicalJson({ ...sealed, lists: before })
  const signature = sign(null, Buffer.from(statement), key.privateKey).toString('base64')
  kept.seals = kept.seals.map((line) => ({ ...line, statement, signature }))
  expect(await check(exportKept(kept, key))).toMatchObject({
    ok: true,
    proof: { sessions: [{ sealed: { visits: 1, checks: 0 } }, { sessionId: null }] },
  })
  kept.checks.push(makeCheck('check-1', day2))
  expect(await check(exportKept(kept, key))).toMatchObject({
    ok: false,
    finding: { subject: 'check', problem: 'inserted', id: 'check-1' },
  })
})

describe('whoever tampers with an export is found out, and the first record named', () => {
  test.each(tamperings)('%s', async (_, tamper, finding) => {
    const { end, keys, ...rest } = exportKept(makeKept(), key)
    const kept: Kept = { ...rest, states: {} }
    tamper(kept)
    expect(await check({ ...kept, keys, end })).toEqual({ ok: false, finding })
  })

  test('the last seal removed', async () => {
    const evidence = exportKept(makeKept(), key)
    evidence.seals.pop()
    expect(await check(evidence)).toEqual({
      ok: false,
      finding: { subject: 'seal', problem: 'removed', place: 5, id: null },
    })
  })

  test('its last line removed', async () => {
    const finding = { subject: 'export', problem: 'cut-off' }
    expect(await check({ ...exportKept(makeKept(), key), end: null })).toEqual({ ok: false, finding })
  })

  test('an unsealed record removed', async () => {
    const kept = makeKept()
    addVisits(kept, inX, { count: 1, afterSealId: 'seal-day-1-2' })
    const evidence = exportKept(kept, key)
    evidence.visits.pop()
    expect(await check(evidence)).toEqual({ ok: false, finding: x('removed', 6, null) })
  })
})

describe('whoever tampers with the database, and has the server export it, is found out by the seals', () => {
  test.each([...tamperings, ...insideOnly])('%s', async (_, tamper, finding) => {
    const kept = makeKept()
    tamper(kept)
    expect(await check(exportKept(kept, key))).toEqual({ ok: false, finding })
  })
})

describe('whoever holds the key can make all anew, and is found out by what lies elsewhere', () => {
  test('a seal known from a mail is not among the new ones', async () => {
    const honest = await check(exportKept(makeKept(), key))
    const mailed = honest.ok ? (honest.proof.seals[0]?.sha256 ?? '') : ''
    expect(await check(exportKept(makeKept(), key), { knownSeals: new Set([mailed]) })).toMatchObject({ ok: true })

    const kept = makeKept()
    kept.seals = []
    kept.visits = kept.visits.filter(({ record }) => record.bootId !== 'y')
    rewriteFrom(kept, 5, { afterSealId: undefined })
    kept.decisions = []
    kept.withdrawals = []
    kept.imports.pop()
    kept.openings.pop()
    kept.overrides = []
    kept.policies = []
    kept.activities = []
    kept.reviews = []
    sealSession(kept, day1, key)
    sealSession(kept, day2, key)
    expect(await check(exportKept(kept, key))).toMatchObject({ ok: true })
    expect(await check(exportKept(kept, key), { knownSeals: new Set([mailed]) })).toEqual({
      ok: false,
      finding: { subject: 'seal', problem: 'not-among-these', sha256: mailed },
    })
  })

  test('a key put in with its seals is none of those that are known', async () => {
    const kept = makeKept()
    kept.seals = []
    sealSession(kept, day2, another)
    const trustedKeyIds = new Set([key.published.id])
    expect(await check(exportKept(kept, another), { trustedKeyIds })).toMatchObject({
      ok: false,
      finding: { subject: 'seal', problem: 'key-unknown', place: 1 },
    })
  })

  test('a key under another’s id is no key', async () => {
    const evidence = exportKept(makeKept(), key)
    evidence.keys = [{ ...another.published, id: key.published.id }]
    expect(await check(evidence)).toMatchObject({ ok: false, finding: { subject: 'key', problem: 'changed' } })
  })

  test('seals of a key that is no secret any more are believed where a later one is known', async () => {
    const kept = makeKept()
    const compromised = { ...key.published, compromisedSince: '2026-11-24T02:00:00.000Z' }
    const rescued = exportKept(kept, another)
    const evidence = { ...rescued, keys: [compromised, another.published] }
    expect(await check(evidence)).toMatchObject({
      ok: false,
      finding: { subject: 'seal', problem: 'key-compromised', place: 1 },
    })
    const clean = await check(exportKept(kept, key))
    const last = clean.ok ? (clean.proof.seals.at(-1)?.sha256 ?? '') : ''
    expect(await check(evidence, { knownSeals: new Set([last]) })).toMatchObject({ ok: true })
  })
})

describe('seals made before imports, overrides and policies were among the evidence', () => {
  function makeOld(): Kept {
    const kept = makeKeptOf([day1])
    addVisits(kept, inX, { count: 2 })
    kept.imports.push(makeImported('before-any-seal', day1))
    const old = sealSession(kept, day1, key, 1)
    kept.imports.push(makeImported('after-it', day1), makeImported('naming-it', day1, old))
    kept.decisions.push(makeDecision('decision-1', day1, old))
    return kept
  }

  test('still prove what they are about; what they did not list is not sealed yet', async () => {
    expect(await check(exportKept(makeOld(), key))).toMatchObject({
      ok: true,
      proof: { sessions: [{ sealed: { visits: 2, imports: 0 }, notSealed: { decisions: 1, imports: 3 } }, {}] },
    })
  })

  test('are followed by one that lists it, and from then on nothing is slipped in', async () => {
    const kept = makeOld()
    const next = sealSession(kept, day1, key)
    kept.imports.push(makeImported('late', day1, next))
    expect(await check(exportKept(kept, key))).toMatchObject({
      ok: true,
      proof: { sessions: [{ sealed: { imports: 3 } }, {}] },
    })
    for (const named of [undefined, 'seal-day-1-1'])
      expect(
        await check(exportKept({ ...kept, imports: [...kept.imports, makeImported('slipped-in', day1, named)] }, key)),
      ).toEqual({
        ok: false,
        finding: { subject: 'imported-interval', problem: 'inserted', sessionId: day1, id: 'slipped-in' },
      })
  })
})
