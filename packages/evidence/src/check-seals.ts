import type { SealLine } from './export-lines.ts'
import type { Finding, SealProblem } from './finding.ts'
import { isSignedBy, type PublishedKey } from './keys.ts'
import { digestOfSeal, findOtherList, noSeal, SealStatement } from './statement.ts'

/** What a time stamp says: when, on whose word. */
export type TimeStamp = { at: Date; by: string }

/** How seals are judged. */
export type Trust = {
  keys: ReadonlyMap<string, PublishedKey>
  /** The ids of the only keys to be believed, known from elsewhere; null: those of the export. */
  trustedKeyIds: ReadonlySet<string> | null
  /** Reads a time-stamp token over the text of a seal; null where it is none, or of something else. */
  readTimeStamp(token: string, text: string): Promise<TimeStamp | null>
  /** The digests of seals known from elsewhere: from a mail, from the public page of that day. */
  knownSeals: ReadonlySet<string>
}

/** A seal that is what its key signed. */
export type CheckedSeal = { statement: SealStatement; sha256: string; line: SealLine; timeStamp: TimeStamp | null }

/** Follows the seals of a project, in the order of the export; stops at the first that is not as it was made. */
export async function checkSeals(
  lines: readonly SealLine[],
  trust: Trust,
): Promise<{ seals: CheckedSeal[]; finding: Finding | null }> {
  const seals: CheckedSeal[] = []
  const places = new Set(lines.map(({ statement }) => readStatement(statement)?.seq))
  let prev = noSeal
  for (const line of lines) {
    const place = seals.length + 1
    const statement = readStatement(line.statement)
    const found = (problem: SealProblem) => ({
      seals,
      finding: { subject: 'seal' as const, problem, place, id: statement?.id ?? null },
    })
    if (!statement) return found('changed')
    const unsigned = await findUnsigned(line, { keyId: statement.keyId, trust })
    if (unsigned) return found(unsigned)
    if (statement.seq < place) return found('inserted')
    if (statement.seq > place && places.has(place)) return found('moved')
    if (statement.seq > place) return { seals, finding: { subject: 'seal', problem: 'removed', place, id: null } }
    if (statement.prev !== prev || !continues(statement, seals)) return found('inserted')
    const sha256 = digestOfSeal(line.statement)
    const timeStamp = line.timestamp === null ? null : await trust.readTimeStamp(line.timestamp, line.statement)
    if (line.timestamp !== null && timeStamp === null) return found('time-stamp-wrong')
    if (line.lists && findOtherList(line.lists, statement.lists)) return found('lists-changed')
    seals.push({ statement, sha256, line, timeStamp })
    prev = sha256
  }
  return { seals, finding: null }
}

/** Why a signed text is not to be believed; null where it is. */
export async function findUnsigned(
  signed: { statement: string; signature: string },
  { keyId, trust }: { keyId: string; trust: Trust },
): Promise<'key-unknown' | 'changed' | null> {
  const key = trust.keys.get(keyId)
  if (!key || (trust.trustedKeyIds && !trust.trustedKeyIds.has(keyId))) return 'key-unknown'
  return (await isSignedBy(key, { text: signed.statement, signature: signed.signature })) ? null : 'changed'
}

function readStatement(text: string): SealStatement | null {
  try {
    return SealStatement.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** A seal supersedes the one of its session that was made before it. */
function continues({ sessionId, number, supersedes }: SealStatement, before: readonly CheckedSeal[]): boolean {
  const last = before.findLast(({ statement }) => statement.sessionId === sessionId)?.statement
  return number === (last?.number ?? 0) + 1 && supersedes === (last?.id ?? null)
}

/**
 * Whatever a key signed may be anybody's once it is no secret any more, whatever moment it states. A seal is spared where
 * it, or one that rests on it, is known from elsewhere. A time stamp is not enough, as its authority may be anybody's too:
 * whom to believe is for the reader to say.
 */
export function findCompromised(
  seals: readonly CheckedSeal[],
  { keys, knownSeals }: Pick<Trust, 'keys' | 'knownSeals'>,
): Finding | null {
  const vouched = seals.findLastIndex(({ sha256 }) => knownSeals.has(sha256))
  const isDoubtful = ({ statement }: CheckedSeal) => keys.get(statement.keyId)?.compromisedSince != null
  const index = seals.findIndex((seal, at) => at > vouched && isDoubtful(seal))
  const id = seals[index]?.statement.id
  return id === undefined ? null : { subject: 'seal', problem: 'key-compromised', place: index + 1, id }
}
