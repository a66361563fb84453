import { z } from 'zod'
import { canonicalJson, sha256 } from './canonical.ts'

/**
 * What evidence consists of, as it is hashed and exported: random ids, codes and moments (epoch milliseconds on the
 * server's clock), no names. A field that is not of ours is read along, so that it spoils the hash.
 */
const Common = z.looseObject({
  id: z.string(),
  projectId: z.string(),
  sessionId: z.string(),
  /** The seal after which it was recorded; absent where the session had none yet. */
  afterSealId: z.string().optional(),
})

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

export const OutageRecord = Common.extend({
  bootId: z.string(),
  personId: z.string(),
  visitId: z.string(),
  startMs: z.number(),
  endMs: z.number(),
  cause: z.string(),
})
export type OutageRecord = z.output<typeof OutageRecord>

/** A decision about a session. Its reason is somebody's words, which can be erased: evidence holds `sha256(salt ‖ words)`. */
export const DecisionRecord = Common.extend({
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
export type DecisionRecord = z.output<typeof DecisionRecord>

/** The kinds of records that are few in a session: a seal lists the digest of each. */
export const listKinds = ['outages', 'decisions'] as const
export type ListKind = (typeof listKinds)[number]

/** The digest of a record of a list. */
export const digestOf = (record: OutageRecord | DecisionRecord): string => sha256(canonicalJson(record))

export const Listed = z.object({ id: z.string(), sha256: z.string() })
export type Listed = z.output<typeof Listed>
export const Lists = z.object({ outages: z.array(Listed), decisions: z.array(Listed) })
export type Lists = z.output<typeof Lists>

/** What a seal lists of records, in order of their ids. */
export const listed = (records: readonly (OutageRecord | DecisionRecord)[]): Listed[] =>
  records.map((record) => ({ id: record.id, sha256: digestOf(record) })).sort((a, b) => (a.id < b.id ? -1 : 1))
