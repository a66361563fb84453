import { z } from 'zod'
import { ActivityRecord, ActivityReviewRecord } from './activity-records.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { Common, OfProject } from './record-base.ts'

/** A person was in a room of a session. Records of one session and one boot of the server are a chain. */
export const VisitRecord = Common.extend({
  bootId: z.string(),
  personId: z.string(),
  connectionId: z.string(),
  device: z.string(),
  room: z.string(),
  joinedAtMs: z.number(),
  leftAtMs: z.number(),
  uncertaintyMs: z.number(),
  ending: z.string(),
  /** The client's clock minus the server's, as it said on joining. */
  clockOffsetMs: z.number().nullable(),
  chainSeq: z.number(),
})

const OutageRecord = Common.extend({
  bootId: z.string(),
  personId: z.string(),
  visitId: z.string(),
  startMs: z.number(),
  endMs: z.number(),
  cause: z.string(),
})

/** A decision about a session. Its reason is somebody's words, which can be erased: evidence holds `sha256(salt ‖ words)`. */
const DecisionRecord = Common.extend({
  kind: z.string(),
  startMs: z.number().nullable(),
  endMs: z.number().nullable(),
  /** The breaks it says there were; left out where it says nothing of them. */
  breaks: z.array(z.object({ startMs: z.number(), endMs: z.number() })).optional(),
  /** The session into which this one was merged. */
  intoId: z.string().optional(),
  reasonHash: z.string(),
  decidedBy: z.string(),
  decidedAtMs: z.number(),
})

/**
 * An attention check as it was asked, whole: everybody to whom it was put, with when they answered, in time or late; null
 * for who did not. Nothing is added to it once its session is over.
 */
const CheckRecord = Common.extend({
  form: z.string(),
  /** The moment it was placed for; null where somebody asked, whom `askedBy` names. */
  placedForMs: z.number().nullable(),
  askedBy: z.string().nullable(),
  askedAtMs: z.number(),
  expiresAtMs: z.number(),
  responses: z.array(z.looseObject({ personId: z.string(), answeredAtMs: z.number().nullable() })),
})

/** The log of another platform says that a person was there; what is null it does not surely say. */
const ImportedIntervalRecord = Common.extend({
  importId: z.string(),
  personId: z.string(),
  fileSha256: z.string(),
  /** How often the same file was applied, and where in it this stands. */
  round: z.number(),
  line: z.number(),
  stay: z.number(),
  startMs: z.number().nullable(),
  endMs: z.number().nullable(),
  /** Each of its times may have been later by less than this; left out where they are exact. */
  precisionMs: z.number().optional(),
  unknown: z.boolean(),
  note: z.string().nullable(),
  matchedBy: z.string(),
  atMs: z.number(),
})

/** What such a log said no longer counts. Its id is the import's. */
const ImportWithdrawalRecord = Common.extend({
  reasonHash: z.string(),
  decidedBy: z.string(),
  decidedAtMs: z.number(),
})

/**
 * Somebody signed in at a hub (`start`), or out again (`end`): the two marks of a stay share its id. Of one that was entered
 * late, by decision, evidence holds the hash of the reason.
 */
const HubMarkRecord = Common.extend({
  stayId: z.string(),
  hubId: z.string(),
  personId: z.string(),
  kind: z.string(),
  atMs: z.number(),
  enteredBy: z.string(),
  enteredAtMs: z.number(),
  reasonHash: z.string().nullable(),
})

/** Somebody followed the link of a session that was held on another platform: no attendance, and kept as a fact. */
const CallOpeningRecord = Common.extend({ personId: z.string(), atMs: z.number() })

/**
 * A person played a stretch of a session's recording: where in it, when that part was held (`startMs` to `endMs`), and from
 * when to when, on the server's clock.
 */
const RecordingViewRecord = Common.extend({
  recordingId: z.string(),
  personId: z.string(),
  fromMs: z.number(),
  toMs: z.number(),
  startMs: z.number(),
  endMs: z.number(),
  watchedFromMs: z.number(),
  watchedToMs: z.number(),
})

/** What administrators decided about a person's attendance: a decision, or what confirms or withdraws one. */
const OverrideRecord = OfProject.extend({
  personId: z.string(),
  kind: z.string(),
  regarding: z.string().nullable(),
  outcome: z.string().nullable(),
  tier: z.string().nullable(),
  creditsHundredths: z.number().nullable(),
  attachmentSha256: z.string().nullable(),
  reasonHash: z.string().nullable(),
  by: z.string(),
  atMs: z.number(),
})

/** A version of the rule by which attendance is judged. Its id is its number. */
const PolicyVersionRecord = OfProject.extend({
  policy: z.unknown(),
  reasonHash: z.string().nullable(),
  setBy: z.string().nullable(),
  setAtMs: z.number(),
})

type Records = {
  outages: z.output<typeof OutageRecord>
  decisions: z.output<typeof DecisionRecord>
  checks: z.output<typeof CheckRecord>
  hubMarks: z.output<typeof HubMarkRecord>
  openings: z.output<typeof CallOpeningRecord>
  views: z.output<typeof RecordingViewRecord>
  imports: z.output<typeof ImportedIntervalRecord>
  withdrawals: z.output<typeof ImportWithdrawalRecord>
  overrides: z.output<typeof OverrideRecord>
  policies: z.output<typeof PolicyVersionRecord>
  activities: z.output<typeof ActivityRecord>
  reviews: z.output<typeof ActivityReviewRecord>
}
/** The kinds of records that are few in a session or a project: a seal lists the digest of each. */
export type ListKind = keyof Records
export type RecordOf<Kind extends ListKind> = Records[Kind]
export type ListedRecord = Records[ListKind]

/** What one record of each kind is called: as a line of an export, and where something is found out about it. */
export const subjectOf = {
  outages: 'outage',
  decisions: 'decision',
  checks: 'check',
  hubMarks: 'hub-mark',
  openings: 'call-opening',
  views: 'recording-view',
  imports: 'imported-interval',
  withdrawals: 'import-withdrawal',
  overrides: 'override',
  policies: 'policy-version',
  activities: 'activity',
  reviews: 'activity-review',
} as const satisfies Record<ListKind, string>

const kindsOfSession = [
  'outages',
  'decisions',
  'checks',
  'hubMarks',
  'openings',
  'views',
  'imports',
  'withdrawals',
] as const satisfies readonly ListKind[]
const kindsOfProject = ['overrides', 'policies', 'activities', 'reviews'] as const satisfies readonly ListKind[]
export const KindOfList = z.enum([...kindsOfSession, ...kindsOfProject])
export const listKinds: readonly ListKind[] = KindOfList.options
/** What a seal of a session lists, or with null one of the project as a whole. */
export const kindsOf = (sessionId: string | null): readonly ListKind[] =>
  sessionId === null ? kindsOfProject : kindsOfSession

/** There were none of these before seals listed them: one that has no such list says so too. */
export const isNoneUnlisted = (kind: ListKind): boolean =>
  kind === 'checks' || kind === 'hubMarks' || kind === 'reviews' || kind === 'views'

/** One record of a list as a line of an export. */
export const listedLines = [
  z.object({ type: z.literal(subjectOf.outages), record: OutageRecord }),
  z.object({ type: z.literal(subjectOf.decisions), record: DecisionRecord }),
  z.object({ type: z.literal(subjectOf.checks), record: CheckRecord }),
  z.object({ type: z.literal(subjectOf.hubMarks), record: HubMarkRecord }),
  z.object({ type: z.literal(subjectOf.openings), record: CallOpeningRecord }),
  z.object({ type: z.literal(subjectOf.views), record: RecordingViewRecord }),
  z.object({ type: z.literal(subjectOf.imports), record: ImportedIntervalRecord }),
  z.object({ type: z.literal(subjectOf.withdrawals), record: ImportWithdrawalRecord }),
  z.object({ type: z.literal(subjectOf.overrides), record: OverrideRecord }),
  z.object({ type: z.literal(subjectOf.policies), record: PolicyVersionRecord }),
  z.object({ type: z.literal(subjectOf.activities), record: ActivityRecord }),
  z.object({ type: z.literal(subjectOf.reviews), record: ActivityReviewRecord }),
] as const

/** The digest of a record of a list. */
export const digestOf = (record: ListedRecord): string => sha256(canonicalJson(record))

const Listed = z.object({ id: z.string(), sha256: z.string() })
export type Listed = z.output<typeof Listed>
/** Absent is a kind that was not of the session or the project, or not yet known when it was signed. */
export const Lists = z.partialRecord(KindOfList, z.array(Listed))
export type Lists = z.output<typeof Lists>

/** What a seal lists of records, in order of their ids. */
export const listed = (records: readonly ListedRecord[]): Listed[] =>
  records.map((record) => ({ id: record.id, sha256: digestOf(record) })).sort((a, b) => (a.id < b.id ? -1 : 1))
