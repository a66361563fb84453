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

/**
 * An attention check as it was asked, whole: everybody to whom it was put, with when they answered, in time or late; null
 * for who did not. Nothing is added to it once its session is over.
 */
export const CheckRecord = Common.extend({
  form: z.string(),
  /** The moment it was placed for; null where somebody asked, whom `askedBy` names. */
  placedForMs: z.number().nullable(),
  askedBy: z.string().nullable(),
  askedAtMs: z.number(),
  expiresAtMs: z.number(),
  responses: z.array(z.looseObject({ personId: z.string(), answeredAtMs: z.number().nullable() })),
})
export type CheckRecord = z.output<typeof CheckRecord>

/** The kinds of records that are few in a session: a seal lists the digest of each. */
export const listKinds = ['outages', 'decisions', 'checks'] as const
export type ListKind = (typeof listKinds)[number]

/** A record of one of the lists. */
export type ListRecord = OutageRecord | DecisionRecord | CheckRecord

/** The digest of a record of a list. */
export const digestOf = (record: ListRecord): string => sha256(canonicalJson(record))

export const Listed = z.object({ id: z.string(), sha256: z.string() })
export type Listed = z.output<typeof Listed>
/** Seals that were made before checks were asked list none. */
export const Lists = z.object({
  outages: z.array(Listed),
  decisions: z.array(Listed),
  checks: z.array(Listed).default([]),
})
export type Lists = z.output<typeof Lists>

/** What a seal lists of records, in order of their ids. */
export const listed = (records: readonly ListRecord[]): Listed[] =>
  records.map((record) => ({ id: record.id, sha256: digestOf(record) })).sort((a, b) => (a.id < b.id ? -1 : 1))
