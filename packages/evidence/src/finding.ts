import type { ListKind, subjectOf } from './records.ts'

/** One record of a list. */
export type ListSubject = (typeof subjectOf)[ListKind]

/**
 * What is wrong with evidence. `place` counts from 1 in the record's chain, or among the project's seals; `id` is the
 * record's, null where a removed one took it along.
 */
export type Finding =
  | { subject: 'visit'; problem: ChainProblem; sessionId: string; bootId: string; place: number; id: string | null }
  /** Several were written anew with all that follows them, so that only the sealed end of their chain shows it. */
  | { subject: 'visit'; problem: 'rewritten'; sessionId: string; bootId: string; place: number; lastPlace: number }
  /** `sessionId`: null of what concerns the project as a whole. */
  | { subject: ListSubject; problem: 'changed' | 'removed' | 'inserted'; sessionId: string | null; id: string }
  /** `changed`: what it was and when it ran is no longer what was sealed. */
  | { subject: 'session'; problem: 'changed' | 'removed'; sessionId: string }
  | { subject: 'seal'; problem: SealProblem; place: number; id: string | null }
  /** A seal that somebody knows from elsewhere is not in the export. */
  | { subject: 'seal'; problem: 'not-among-these'; sha256: string }
  | { subject: 'key'; problem: 'changed'; id: string }
  /** What an export says about itself is missing, or is not signed by the key that it names. */
  | { subject: 'export'; problem: 'cut-off' | 'changed' | 'key-unknown' | 'key-compromised' }

export type ChainProblem = 'changed' | 'removed' | 'inserted' | 'moved'

/**
 * `changed`: it is not what its key signed. `key-unknown`: its key is not among those trusted. `key-compromised`: it was
 * made with a key that is no secret any more, and neither it nor a later one is known from elsewhere. `lists-changed`, `time-stamp-wrong`: what
 * lies beside it does not belong to it.
 */
export type SealProblem = ChainProblem | 'key-unknown' | 'key-compromised' | 'lists-changed' | 'time-stamp-wrong'
