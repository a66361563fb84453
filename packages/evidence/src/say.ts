import type { SessionProof } from './check-session.ts'
import type { Finding, ListSubject } from './finding.ts'
import { kindsOf, type ListKind } from './records.ts'
import type { Proof } from './verify-export.ts'

// The command's own words: English, as all that is said to people at a prompt.

/** A finding as a sentence that names the record. */
export function sayFinding(finding: Finding): string {
  switch (finding.subject) {
    case 'export':
      return `The export ${exportProblems[finding.problem]}.`
    case 'key':
      return `Key ${finding.id} was changed: its id does not follow from it.`
    case 'session':
      return `Session ${finding.sessionId} ${sessionProblems[finding.problem]}.`
    case 'seal':
      if (finding.problem === 'not-among-these')
        return `The seal with the digest ${finding.sha256} is not in the export.`
      return `Seal ${finding.place}${sayId(finding.id)} ${sealProblems[finding.problem]}.`
    case 'visit':
      return sayVisit(finding)
    default:
      return `The ${listWords[finding.subject]} ${finding.id} of ${sayScope(finding.sessionId)} was ${finding.problem}.`
  }
}

const sayScope = (sessionId: string | null) => (sessionId === null ? 'the project' : `session ${sessionId}`)

const listWords: Record<ListSubject, string> = {
  outage: 'outage',
  decision: 'decision',
  check: 'check',
  'hub-mark': 'mark of a hub',
  'call-opening': 'opening of the link',
  'recording-view': 'watching of the recording',
  'imported-interval': 'imported interval',
  'import-withdrawal': 'withdrawal of the imported log',
  override: 'override',
  'policy-version': 'policy version',
  activity: 'record of something done',
  'activity-review': 'review of something done',
}

function sayVisit(finding: Extract<Finding, { subject: 'visit' }>): string {
  const chain = `in the chain of session ${finding.sessionId}, boot ${finding.bootId}`
  if (finding.problem === 'rewritten')
    return `Visits ${finding.place} to ${finding.lastPlace} ${chain}: one or more were changed, and all hashes made anew.`
  const problem = finding.problem === 'moved' ? 'moved to another place' : finding.problem
  return `Visit ${finding.place}${sayId(finding.id)} ${chain} was ${problem}.`
}

const sayId = (id: string | null) => (id === null ? '' : ` (${id})`)

const exportProblems = {
  'cut-off': 'ends too early: its last line is missing',
  changed: 'is not what the server signed',
  'key-unknown': 'was signed with a key that is not trusted',
  'key-compromised': 'was signed with a key that was no secret any more',
} as const

const sessionProblems = {
  changed: 'is no longer what was sealed: its kind, its state or when it ran was changed',
  removed: 'was removed: there are seals of it, and nothing else',
} as const

const sealProblems = {
  changed: 'was changed: it is not what its key signed',
  removed: 'was removed',
  inserted: 'was inserted',
  moved: 'was moved to another place',
  'key-unknown': 'was made with a key that is not trusted',
  'key-compromised': 'was made with a key that is no secret any more, and is not known from elsewhere (--seal)',
  'lists-changed': 'was changed: the lists beside it are not those it signs',
  'time-stamp-wrong': 'has a time stamp that is not its own',
} as const

/** What is proven, line by line. */
export function sayProof({ projectId, sessionId, exportedAt, seals, sessions }: Proof): string[] {
  const keys = [...new Set(seals.map(({ statement }) => statement.keyId))]
  return [
    `Project ${projectId}${sessionId === null ? '' : `, session ${sessionId} only`}, as exported at ${exportedAt}`,
    '',
    ...sessions.flatMap(saySession),
    '',
    `Proven: ${seals.length} seals, each tied to the one before, made with ${keys.length === 1 ? 'the key' : 'the keys'} ${keys.join(', ') || '(none)'};`,
    'every record above that is sealed is as it was then, none is missing and none was put in.',
    'Not proven: that these keys and seals are the ones people were shown. Compare them with the mails sent on the day,',
    'or name what you know: --key ID, --seal DIGEST.',
  ]
}

function saySession({ sessionId, seal, sealed, notSealed }: SessionProof): string[] {
  const lines = [sessionId === null ? 'The project as a whole' : `Session ${sessionId}`]
  if (seal) {
    const { statement, sha256, timeStamp } = seal
    lines.push(
      `  seal ${statement.number}, made at ${statement.sealedAt}`,
      `  digest ${sha256}`,
      timeStamp ? `  time stamp ${timeStamp.at.toISOString()} by ${timeStamp.by} (not judged here)` : '  no time stamp',
      `  sealed: ${sayCounts(sessionId, sealed)}`,
    )
  }
  const left = Object.values(notSealed).reduce((sum, count) => sum + count, 0)
  if (left > 0 || !seal) lines.push(`  not sealed yet: ${sayCounts(sessionId, notSealed)}`)
  return lines
}

const countWords: Record<ListKind, string> = {
  outages: 'outages',
  decisions: 'decisions',
  checks: 'checks',
  hubMarks: 'marks of hubs',
  openings: 'openings of the link',
  views: 'stretches of the recording watched',
  imports: 'imported intervals',
  withdrawals: 'withdrawals of imported logs',
  overrides: 'records of overrides',
  policies: 'policy versions',
  activities: 'records of things done',
  reviews: 'reviews of things done',
}

/** Visits, outages, decisions and checks are every session's; of the others those that there are. */
function sayCounts(sessionId: string | null, counts: SessionProof['sealed']): string {
  const always: readonly ListKind[] = sessionId === null ? kindsOf(null) : ['outages', 'decisions', 'checks']
  const listed = kindsOf(sessionId).filter((kind) => always.includes(kind) || counts[kind] > 0)
  const visits = sessionId === null ? [] : [`${counts.visits} visits`]
  return [...visits, ...listed.map((kind) => `${counts[kind]} ${countWords[kind]}`)].join(', ')
}
