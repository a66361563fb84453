import { PersonId } from '@muster/contracts/ids'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { newUuid } from '../../platform/ids.ts'
import { assessProject, type PersonAssessment } from '../attendance/attendance.service.ts'
import { findGone } from '../identity/standing.service.ts'
import { listHolders } from './certificates.store.ts'
import { type Draft, prepareDraft } from './draft.ts'
import { decide, type IssueDesk, openDesk, type Printed } from './issue-desk.ts'
import { lockRun, type Run, updateRun } from './issue-run.store.ts'
import { isActive, type KeptRefusal, listRemaining, revokedEarlier } from './issue-run.ts'
import { issueDrafts } from './issuing.service.ts'
import { insertVerdicts } from './verdicts.store.ts'

/** So many are drawn and then issued in one short transaction; after each the progress is seen. */
const batchSize = 10

/**
 * Refuses or issues to everyone whom a run has still to look at; `now` makes a context of each moment. Answers how many
 * are left for another pass, because what would be printed for them changed while it was drawn.
 */
export async function runPass(now: () => Ctx, run: Run): Promise<number> {
  const ctx = now()
  const desk = await openDesk(ctx, run.projectId)
  const { eligible, refused } = await sort(ctx, desk, run)
  await keepProgress(ctx, desk, run, async (ctx) => {
    await keepVerdicts(ctx, run, refused)
    return { issued: 0, refused: refused.map(({ refusal }) => refusal) }
  })
  let left = 0
  for (let from = 0; from < eligible.length; from += batchSize)
    left += await issueSome(now(), { desk, run, some: eligible.slice(from, from + batchSize) })
  return left
}

type Eligible = { personId: PersonId; printed: Printed }
type Refused = { refusal: KeptRefusal; verdict: PersonAssessment | null }

async function sort(ctx: Ctx, desk: IssueDesk, run: Run) {
  const holders = await listHolders(ctx.db, run.projectId)
  const participants = [...desk.participants.keys()]
  const remaining = new Set(listRemaining({ participants, holders, refused: run.refused }))
  const eligible: Eligible[] = []
  const refused: Refused[] = []
  for (const verdict of await assessProject(ctx, run.projectId)) {
    const { personId } = verdict
    if (!remaining.has(personId)) continue
    if (holders.has(personId)) {
      refused.push({ refusal: { personId, ...revokedEarlier }, verdict: null })
      continue
    }
    const decided = decide(desk, verdict, ctx.now)
    if (decided.eligible) eligible.push({ personId, printed: decided.printed })
    else refused.push({ refusal: { personId, ...decided.refusal }, verdict })
  }
  return { eligible, refused }
}

async function issueSome(
  ctx: Ctx,
  { desk, run, some }: { desk: IssueDesk; run: Run; some: readonly Eligible[] },
): Promise<number> {
  const drafts: Draft[] = []
  const unsettable: KeptRefusal[] = []
  for (const somebody of some) {
    const prepared = await prepareDraft(ctx, desk, somebody)
    if (prepared.ok) drafts.push(prepared.draft)
    else unsettable.push({ personId: somebody.personId, ...prepared.refusal })
  }
  let left = 0
  await keepProgress(ctx, desk, run, async (ctx) => {
    const outcomes = await issueDrafts(ctx, { projectId: run.projectId, drafts, issuedBy: run.startedBy })
    left = outcomes.filter(({ kind }) => kind === 'changed').length
    const late = outcomes.flatMap((outcome) =>
      outcome.kind === 'refused' ? [{ personId: outcome.personId, ...outcome.refusal }] : [],
    )
    return { issued: outcomes.filter(({ kind }) => kind === 'issued').length, refused: [...unsettable, ...late] }
  })
  return left
}

/**
 * Does a part of a run, and adds what came of it to the run, in one transaction that holds the run's row: where two
 * processes are at it, each adds to what the other has done. Nothing is done once the run is over.
 */
async function keepProgress(
  ctx: Ctx,
  desk: IssueDesk,
  { id, projectId }: Run,
  work: (ctx: Ctx) => Promise<{ issued: number; refused: readonly KeptRefusal[] }>,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const run = await lockRun(ctx.db, id)
    if (!isActive(run)) return
    const { issued, refused } = await work(ctx)
    // Who was erased since they were looked at is not told of again.
    const gone = await findGone(ctx, { projectId, personIds: refused.map(({ personId }) => PersonId.parse(personId)) })
    const isHere = (personId: string) => !gone.has(PersonId.parse(personId))
    const here = [...run.refused, ...refused].filter(({ personId }) => isHere(personId))
    const all = new Map(here.map((refusal) => [refusal.personId, refusal]))
    const participants = [...desk.participants.keys()].filter(isHere)
    const holders = await listHolders(ctx.db, projectId)
    const total = participants.length
    const left = listRemaining({ participants, holders, refused: [...all.values()] }).length
    await updateRun(ctx.db, id, {
      state: 'running',
      total,
      done: total - left,
      issued: run.issued + issued,
      refused: [...all.values()],
    })
  })
}

/** Refusals rest on verdicts, as certificates do. */
function keepVerdicts(ctx: Ctx, { projectId }: Run, refused: readonly Refused[]): Promise<void> {
  const verdicts = refused.flatMap(({ verdict }) => verdict ?? [])
  return insertVerdicts(
    ctx.db,
    verdicts.map((verdict) => ({ ...verdict, id: newUuid(), projectId, at: ctx.now })),
  )
}
