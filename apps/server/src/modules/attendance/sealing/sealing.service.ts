import { ENGINE_VERSION } from '@muster/attendance/assess'
import type { ProjectId } from '@muster/contracts/ids'
import { listed } from '@muster/evidence/records'
import { digestOfSeal, noSeal, type SealStatement, toListDigests, toText } from '@muster/evidence/statement'
import { system } from '../../../platform/actor.ts'
import { type Ctx, inTransaction, makeCtx } from '../../../platform/ctx.ts'
import { newUuid } from '../../../platform/ids.ts'
import type { Platform } from '../../../platform/platform.ts'
import { recordAudit } from '../../audit/audit.service.ts'
import { getSigner, type Signer } from '../../keys/keys.service.ts'
import { queueSealNotices } from '../../messages/seal-notice.service.ts'
import { getSession } from '../../programme/programme.service.ts'
import { lockProject } from '../../projects/projects.service.ts'
import { listChainHeads, listCheckRecords, listDecisionRecords, listOutageRecords } from './records.store.ts'
import { isSealDue } from './sealing-moment.ts'
import {
  findLastSeal,
  insertSeal,
  listNewestSeals,
  listSealable,
  lockForSealing,
  type Sealable,
  type SealRow,
} from './seals.store.ts'
import { toSessionState } from './session-state.ts'
import { askForTimeStamps } from './time-stamps.service.ts'

/** As many sessions of a project as are sealed in one transaction; the others in the next round. */
const mostAtOnce = 25

/** Seals whatever is due, a project at a time. Any number of processes may do so at once: nothing is sealed twice. */
export async function sealDue(platform: Platform): Promise<void> {
  const due = (await listSealable(platform.database.client, null)).filter(isDueNow(platform))
  for (const projectId of new Set(due.map((session) => session.projectId))) {
    await sealProject(makeCtx(platform, { actor: system, origin: null }), projectId)
  }
}

const isDueNow = (platform: Platform) => (session: Sealable) => isSealDue(session, platform.clock.nowMs())

/**
 * Seals the sessions of a project that are due, each on top of the seal before, and tells those who run the project, all in
 * one transaction: whoever comes second waits for its lock, and finds nothing left.
 */
async function sealProject(ctx: Ctx, projectId: ProjectId): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const project = await lockProject(ctx, projectId)
    const due = (await listSealable(ctx.db, projectId)).filter(isDueNow(ctx.platform)).slice(0, mostAtOnce)
    if (due.length === 0) return
    await lockForSealing(
      ctx.db,
      due.map(({ sessionId }) => sessionId),
    )
    const signer = await getSigner(ctx, 'seal')
    const made: { sha256: string; title: string; number: number }[] = []
    for (const which of due) made.push(await sealSession(ctx, which, signer))
    await queueSealNotices(ctx, { project, keyId: signer.keyId, seals: made })
    await askForTimeStamps(ctx)
  })
}

async function sealSession(ctx: Ctx, { projectId, sessionId }: Sealable, signer: Signer) {
  const session = await getSession(ctx, { projectId, sessionId })
  const lists = {
    outages: listed(await listOutageRecords(ctx.db, sessionId)),
    decisions: listed(await listDecisionRecords(ctx.db, { projectId, sessionId })),
    checks: listed(await listCheckRecords(ctx.db, sessionId)),
  }
  const before = (await listNewestSeals(ctx.db, [sessionId])).get(sessionId)
  const last = await findLastSeal(ctx.db, projectId)
  const place = { id: newUuid(), projectId, sessionId, number: (before?.number ?? 0) + 1, seq: (last?.seq ?? 0) + 1 }
  const sealedAt = ctx.platform.clock.now()
  const { keyId } = signer
  const statement = toText({
    ...place,
    type: 'muster.seal',
    version: 1,
    session: toSessionState(session),
    chains: await listChainHeads(ctx.db, sessionId),
    lists: toListDigests(lists),
    supersedes: before?.id ?? null,
    prev: last?.sha256 ?? noSeal,
    engineVersion: ENGINE_VERSION,
    keyId,
    sealedAt: sealedAt.toISOString(),
  } satisfies SealStatement)
  const sha256 = digestOfSeal(statement)
  const seal: SealRow = { ...place, statement, sha256, keyId, signature: signer.sign(statement), lists, sealedAt }
  await insertSeal(ctx.db, seal)
  await recordAudit(ctx, {
    action: 'session.seal',
    subject: { type: 'session', id: sessionId },
    projectId,
    detail: { number: seal.number, sha256 },
  })
  return { sha256, title: session.title, number: seal.number }
}
