import { z } from 'zod'
import { canonicalJson, sha256 } from './canonical.ts'
import { beginning } from './chain.ts'
import { KindOfList, type Listed, type ListKind, type Lists, listKinds } from './records.ts'

/** The session as it was known when something was signed about it. Moments are ISO. */
const SessionState = z.object({
  kind: z.string(),
  required: z.boolean(),
  state: z.string(),
  scheduled: z.object({ startsAt: z.string(), endsAt: z.string() }),
  openedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedHow: z.string().nullable(),
  /** By which attendance is judged; null where it was never opened. */
  actual: z.object({ startsAt: z.string(), endsAt: z.string().nullable() }).nullable(),
  /** What else a rule may look at; left out where there is none of it, as in every seal of an earlier release. */
  breaks: z.array(z.object({ startsAt: z.string(), endsAt: z.string() })).optional(),
  tags: z.array(z.string()).optional(),
  parallelGroup: z.string().optional(),
  mergedInto: z.string().optional(),
})
export type SessionState = z.output<typeof SessionState>

const ChainHead = z.object({ bootId: z.string(), count: z.int(), head: z.string() })
export type ChainHead = z.output<typeof ChainHead>

const ListDigest = z.object({ count: z.int(), sha256: z.string() })

/** All evidence of a session, or (with null) of what concerns the project as a whole, in a few digests. */
const Attested = z.object({
  session: SessionState.nullable(),
  chains: z.array(ChainHead),
  lists: z.partialRecord(KindOfList, ListDigest),
})
export type Attested = z.output<typeof Attested>

/** The first knew no lists but those of outages, decisions and later checks, and no seal of the project as a whole. */
export const format = 2
const Format = z.union([z.literal(1), z.literal(format)])

/** What a seal says, and signs. */
export const SealStatement = Attested.extend({
  type: z.literal('muster.seal'),
  version: Format,
  id: z.string(),
  projectId: z.string(),
  /** Null: of what concerns the project as a whole. */
  sessionId: z.string().nullable(),
  /** The how-manieth of its session, or of the project as a whole; a later one supersedes those before. */
  number: z.int(),
  supersedes: z.string().nullable(),
  /** The how-manieth of its project, and the digest of the one before it. */
  seq: z.int(),
  prev: z.string(),
  /** The version of the rules by which attendance was judged then. */
  engineVersion: z.int(),
  keyId: z.string(),
  sealedAt: z.string(),
})
export type SealStatement = z.output<typeof SealStatement>

/** What an export says of itself, and signs: everything that it holds, so that nothing can be taken from its end. */
export const ExportStatement = z.object({
  type: z.literal('muster.export'),
  version: Format,
  projectId: z.string(),
  /** The only session whose evidence is in it; null: all of the project. */
  sessionId: z.string().nullable(),
  exportedAt: z.string(),
  keyId: z.string(),
  seals: z.object({ count: z.int(), head: z.string() }),
  /** With null: what concerns the project as a whole, where all of the project is in it. */
  sessions: z.array(Attested.extend({ sessionId: z.string().nullable() })),
})
export type ExportStatement = z.output<typeof ExportStatement>

/** The text that is signed. */
export const toText = (statement: SealStatement | ExportStatement): string => canonicalJson(statement)

/** The digest by which a seal is known: in mails, on the public page, in the seal after it, to a time-stamping authority. */
export const digestOfSeal = (text: string): string => sha256(text)

/** What the first seal of a project names as the one before. */
export const noSeal = beginning.hash

/** Lists as statements carry them: how many there are, and the digest of them all. */
export function toListDigests(lists: Lists): Attested['lists'] {
  const digests: Attested['lists'] = {}
  for (const kind of listKinds) {
    const list = lists[kind]
    if (list) digests[kind] = { count: list.length, sha256: digestOfList(list) }
  }
  return digests
}

/** How many records something signed is over: visits by its chains, the others by its lists. */
export type RecordCounts = { visits: number } & Record<ListKind, number>

/** Null: nothing was signed, so it is over none. */
export function countRecords(signed: Pick<Attested, 'chains' | 'lists'> | null): RecordCounts {
  const counts = {
    visits: (signed?.chains ?? []).reduce((sum, { count }) => sum + count, 0),
    outages: 0,
    decisions: 0,
    checks: 0,
    hubMarks: 0,
    openings: 0,
    views: 0,
    imports: 0,
    withdrawals: 0,
    overrides: 0,
    policies: 0,
    activities: 0,
    reviews: 0,
  }
  for (const kind of listKinds) counts[kind] = signed?.lists[kind]?.count ?? 0
  return counts
}

/** The first kind of list that is not the one whose digest was signed; null where all are. One that is left out is empty. */
export function findOtherList(lists: Lists, signed: Attested['lists']): ListKind | null {
  const none = digestOfList([])
  return listKinds.find((kind) => digestOfList(lists[kind] ?? []) !== (signed[kind]?.sha256 ?? none)) ?? null
}

const digestOfList = (list: readonly Listed[]) => sha256(canonicalJson(list))
