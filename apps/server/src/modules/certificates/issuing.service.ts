import { isDeepStrictEqual } from 'node:util'
import { CertificateId, type PersonId, type ProjectId } from '@muster/contracts/ids'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { newId, newUuid } from '../../platform/ids.ts'
import { assessProject, type PersonAssessment } from '../attendance/attendance.service.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { queueMails } from '../messages/messages.service.ts'
import { lockProject } from '../projects/projects.service.ts'
import { insertCertificates, listHolders } from './certificates.store.ts'
import type { Draft } from './draft.ts'
import type { Refusal } from './eligibility.ts'
import { type Decided, decide, type IssueDesk, openDesk } from './issue-desk.ts'
import { insertVerdicts, lockSessions } from './verdicts.store.ts'

/** What became of a draft. `changed`: what it says is no longer so; it must be drawn anew. */
export type Outcome =
  | { kind: 'issued' | 'held' | 'changed'; personId: PersonId }
  | { kind: 'refused'; personId: PersonId; refusal: Refusal }

/**
 * Issues drafts, in one transaction, in which the verdict of each person is computed once more: what was true when the
 * certificate was drawn may have been corrected since. While it runs nobody else issues in the project, nor changes a
 * session of it. A person has one valid certificate at most: to those who have one nothing is done.
 */
export async function issueDrafts(
  ctx: Ctx,
  { projectId, drafts, issuedBy }: { projectId: ProjectId; drafts: readonly Draft[]; issuedBy: PersonId },
): Promise<Outcome[]> {
  return inTransaction(ctx, async (ctx) => {
    await lockProject(ctx, projectId)
    await lockSessions(ctx.db, projectId)
    const desk = await openDesk(ctx, projectId)
    const holders = await listHolders(ctx.db, projectId)
    const verdicts = await assessDrafts(ctx, projectId, drafts)
    const judged = drafts.map((draft) => judge(draft, { desk, holders, verdicts, issuedAt: ctx.now }))
    const issued = judged.flatMap(({ draft, verdict, outcome }) =>
      verdict && outcome.kind === 'issued' ? [{ draft, verdict }] : [],
    )
    await issue(ctx, { projectId, issuedBy, issued })
    return judged.map(({ outcome }) => outcome)
  })
}

type Verdicts = ReadonlyMap<PersonId, PersonAssessment>

/** The verdicts of everybody who is to get one of these, as of now: all of them in the queries that one would take. */
async function assessDrafts(ctx: Ctx, projectId: ProjectId, drafts: readonly Draft[]): Promise<Verdicts> {
  const personIds = drafts.map(({ personId }) => personId)
  const verdicts = await assessProject(ctx, projectId, personIds)
  return new Map(verdicts.map((verdict) => [verdict.personId, verdict]))
}

type Judging = { desk: IssueDesk; holders: ReadonlyMap<string, string>; verdicts: Verdicts; issuedAt: Date }

function judge(
  draft: Draft,
  { desk, holders, verdicts, issuedAt }: Judging,
): { draft: Draft; verdict?: PersonAssessment; outcome: Outcome } {
  const { personId } = draft
  if (holders.get(personId) === 'valid') return { draft, outcome: { kind: 'held', personId } }
  const verdict = verdicts.get(personId)
  // Withdrawn meanwhile: whoever looks again finds them no more.
  if (!verdict) return { draft, outcome: { kind: 'changed', personId } }
  return { draft, verdict, outcome: outcomeOf(draft, decide(desk, verdict, issuedAt)) }
}

function outcomeOf({ personId, printed }: Draft, decided: Decided): Outcome {
  if (!decided.eligible) return { kind: 'refused', personId, refusal: decided.refusal }
  const same = isDeepStrictEqual(decided.printed, printed)
  return { kind: same ? 'issued' : 'changed', personId }
}

type Issuing = {
  projectId: ProjectId
  issuedBy: PersonId
  issued: readonly { draft: Draft; verdict: PersonAssessment }[]
}

async function issue(ctx: Ctx, { projectId, issuedBy, issued }: Issuing): Promise<void> {
  const rows = issued.map(({ draft, verdict }) => {
    const { personId, serial, file, names, facts } = draft
    const ids = { id: newId(CertificateId), verdictId: newUuid() }
    return {
      draft,
      verdict,
      row: { ...ids, serial, projectId, personId, file, names, facts, issuedBy, issuedAt: ctx.now },
    }
  })
  await insertVerdicts(
    ctx.db,
    rows.map(({ verdict, row }) => ({ ...verdict, id: row.verdictId, projectId, at: ctx.now })),
  )
  await insertCertificates(
    ctx.db,
    rows.map(({ row }) => row),
  )
  await queueMails(
    ctx,
    rows.flatMap(({ draft: { letter, personId } }) =>
      letter ? [{ ...letter, kind: 'certificate-issued' as const, personId, projectId }] : [],
    ),
  )
  for (const { row } of rows)
    await recordAudit(ctx, {
      action: 'certificate.issue',
      subject: { type: 'certificate', id: row.id },
      projectId,
      detail: { person: row.personId, verdict: row.verdictId, sha256: row.file.sha256 },
    })
}
