import type { RecordOf } from './records.ts'

/** The one project of the tests. */
export const projectId = 'project'

export const makeOutage = (id: string, sessionId: string): RecordOf<'outages'> => ({
  id,
  projectId,
  sessionId,
  bootId: 'boot',
  personId: 'person-1',
  visitId: `visit-of-${id}`,
  startMs: 10,
  endMs: 20,
  cause: 'crash',
})

export const makeDecision = (id: string, sessionId: string, afterSealId: string): RecordOf<'decisions'> => ({
  id,
  projectId,
  sessionId,
  kind: 'window-corrected',
  startMs: 10,
  endMs: 20,
  reasonHash: 'digest of a reason',
  decidedBy: 'person-9',
  decidedAtMs: 30,
  afterSealId,
})

/** Put to two people, of whom one answered. */
export const makeCheck = (id: string, sessionId: string): RecordOf<'checks'> => ({
  id,
  projectId,
  sessionId,
  form: 'prompt',
  placedForMs: 40,
  askedBy: null,
  askedAtMs: 41,
  expiresAtMs: 100,
  responses: [
    { personId: 'person-1', answeredAtMs: 50 },
    { personId: 'person-2', answeredAtMs: null },
  ],
})

const after = (afterSealId: string | undefined) => (afterSealId === undefined ? {} : { afterSealId })

export const makeImported = (id: string, sessionId: string, afterSealId?: string): RecordOf<'imports'> => ({
  id,
  projectId,
  sessionId,
  importId: 'import-1',
  personId: 'person-1',
  fileSha256: 'digest of a file',
  round: 1,
  line: 2,
  stay: 1,
  startMs: 10,
  endMs: null,
  unknown: true,
  note: 'no-leave',
  matchedBy: 'email',
  atMs: 30,
  ...after(afterSealId),
})

export const makeWithdrawal = (id: string, sessionId: string, afterSealId?: string): RecordOf<'withdrawals'> => ({
  id,
  projectId,
  sessionId,
  reasonHash: 'digest of a reason',
  decidedBy: 'person-9',
  decidedAtMs: 40,
  ...after(afterSealId),
})

export const makeOverride = (id: string, afterSealId?: string): RecordOf<'overrides'> => ({
  id,
  projectId,
  sessionId: null,
  personId: 'person-1',
  kind: 'decided',
  regarding: null,
  outcome: 'complete',
  tier: null,
  creditsHundredths: null,
  attachmentSha256: null,
  reasonHash: 'digest of a reason',
  by: 'person-9',
  atMs: 50,
  ...after(afterSealId),
})

export const makePolicyVersion = (id: string, afterSealId?: string): RecordOf<'policies'> => ({
  id,
  projectId,
  sessionId: null,
  policy: { version: Number(id), requirements: [] },
  reasonHash: null,
  setBy: 'person-9',
  setAtMs: 5,
  ...after(afterSealId),
})

/** Somebody answered the evaluation. */
export const makeActivity = (id: string, afterSealId?: string): RecordOf<'activities'> => ({
  id,
  projectId,
  sessionId: null,
  personId: 'person-1',
  activity: 'evaluation',
  atMs: 60,
  ...after(afterSealId),
})

/** Somebody of the organisers found it good. */
export const makeReview = (id: string, doneId: string, afterSealId?: string): RecordOf<'reviews'> => ({
  id,
  projectId,
  sessionId: null,
  doneId,
  finding: 'validated',
  reasonHash: null,
  by: 'person-9',
  atMs: 70,
  ...after(afterSealId),
})

/** Somebody signed in at a hub. */
export const makeHubMark = (id: string, sessionId: string): RecordOf<'hubMarks'> => ({
  id,
  projectId,
  sessionId,
  stayId: `stay-of-${id}`,
  hubId: 'hub',
  personId: 'person-1',
  kind: 'start',
  atMs: 10,
  enteredBy: 'person-9',
  enteredAtMs: 10,
  reasonHash: null,
})

/** Somebody followed the link of a session held elsewhere. */
export const makeOpening = (id: string, sessionId: string, afterSealId?: string): RecordOf<'openings'> => ({
  id,
  projectId,
  sessionId,
  personId: 'person-1',
  atMs: 10,
  ...after(afterSealId),
})

/** Somebody watched a stretch of the recording. */
export const makeView = (id: string, sessionId: string, afterSealId?: string): RecordOf<'views'> => ({
  id,
  projectId,
  sessionId,
  recordingId: 'recording',
  personId: 'person-1',
  fromMs: 0,
  toMs: 10,
  startMs: 10,
  endMs: 20,
  watchedFromMs: 500,
  watchedToMs: 510,
  ...after(afterSealId),
})
