import { ENGINE_VERSION } from '@muster/attendance/assess'
import type { ProjectId } from '@muster/contracts/ids'
import { digestOfSeal, format, noSeal, type SealStatement, toListDigests, toText } from '@muster/evidence/statement'
import { system } from '../../../platform/actor.ts'
import { type Ctx, inTransaction, makeCtx } from '../../../platform/ctx.ts'
import type { Db } from '../../../platform/db.ts'
import { newUuid } from '../../../platform/ids.ts'
import type { Platform } from '../../../platform/platform.ts'
import { recordAudit } from '../../audit/audit.service.ts'
import { getSigner, type Signer } from '../../keys/keys.service.ts'
import { queueSealNotices, type SealTold } from '../../messages/seal-notice.service.ts'
import { getSession } from '../../programme/programme.service.ts'
import { lockProject } from '../../projects/projects.service.ts'
import { readListed, type Scope, toLists } from './listed-records.ts'
import { listChainHeads } from './records.store.ts'
import { isSealDue, viewsToSealBefore } from './sealing-moment.ts'
import {
  findLastSeal,
  findSealOfProject,
  insertSeal,
  listNewestSeals,
  listSealable,
  listSealableProjects,
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
  const { client } = platform.database
  const due = await listDue(platform, client, null)
  const projects = [...due.map((session) => session.projectId), ...(await listSealableProjects(client, null))]
  for (const projectId of new Set(projects)) {
    await sealProject(makeCtx(platform, { actor: system, origin: null }), projectId)
  }
}

async function listDue({ clock }: Platform, db: Db, projectId: ProjectId | null): Promise<Sealable[]> {
  const nowMs = clock.nowMs()
  const sealable = await listSealable(db, { projectId, viewsBefore: viewsToSealBefore(nowMs) })
  return sealable.filter((session) => isSealDue(session, nowMs))
}

/**
 * Seals the sessions of a project that are due, and the project as a whole if that is, each on top of the seal before, and
 * tells those who run the project, all in one transaction: whoever comes second waits for its lock, and finds nothing left.
 */
async function sealProject(ctx: Ctx, projectId: ProjectId): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const project = await lockProject(ctx, projectId)
    const due = (await listDue(ctx.platform, ctx.db, projectId)).slice(0, mostAtOnce)
    await lockForSealing(
      ctx.db,
      due.map(({ sessionId }) => sessionId),
    )
    const signer = await getSigner(ctx, 'seal')
    const made: SealTold[] = []
    for (const which of due) made.push(await sealSession(ctx, which, signer))
    // What concerns the project as a whole is sealed from the first session on.
    if ((await listSealableProjects(ctx.db, projectId)).length > 0) made.push(await sealWhole(ctx, projectId, signer))
    if (made.length === 0) return
    await queueSealNotices(ctx, { project, keyId: signer.keyId, seals: made })
    await askForTimeStamps(ctx)
  })
}

async function sealSession(ctx: Ctx, { projectId, sessionId }: Sealable, signer: Signer): Promise<SealTold> {
  const session = await getSession(ctx, { projectId, sessionId })
  const before = (await listNewestSeals(ctx.db, [sessionId])).get(sessionId) ?? null
  const state = { session: toSessionState(session), chains: await listChainHeads(ctx.db, sessionId) }
  const { sha256, number } = await seal(ctx, { projectId, sessionId }, { state, before, signer })
  await recordAudit(ctx, {
    action: 'session.seal',
    subject: { type: 'session', id: sessionId },
    projectId,
    detail: { number, sha256 },
  })
  return { sha256, number, title: session.title }
}

/** Seals what concerns a project as a whole: the versions of its policy and what was decided about its people. */
async function sealWhole(ctx: Ctx, projectId: ProjectId, signer: Signer): Promise<SealTold> {
  const before = await findSealOfProject(ctx.db, projectId)
  const state = { session: null, chains: [] }
  const { sha256, number } = await seal(ctx, { projectId, sessionId: null }, { state, before, signer })
  await recordAudit(ctx, {
    action: 'project.seal',
    subject: { type: 'project', id: projectId },
    projectId,
    detail: { number, sha256 },
  })
  return { sha256, number, title: null }
}

type Sealing = {
  state: Pick<SealStatement, 'session' | 'chains'>
  /** The newest seal of the same, which this one supersedes. */
  before: { id: string; number: number } | null
  signer: Signer
}

/** Signs what there is of a session, or with null of the project as a whole, on top of the project's last seal. */
async function seal(ctx: Ctx, scope: Scope, { state, before, signer }: Sealing): Promise<SealRow> {
  const lists = toLists(await readListed(ctx.db, scope), scope)
  const last = await findLastSeal(ctx.db, scope.projectId)
  const place = { ...scope, id: newUuid(), number: (before?.number ?? 0) + 1, seq: (last?.seq ?? 0) + 1 }
  const sealedAt = ctx.platform.clock.now()
  const { keyId } = signer
  const statement = toText({
    ...place,
    ...state,
    type: 'muster.seal',
    version: format,
    lists: toListDigests(lists),
    supersedes: before?.id ?? null,
    prev: last?.sha256 ?? noSeal,
    engineVersion: ENGINE_VERSION,
    keyId,
    sealedAt: sealedAt.toISOString(),
  } satisfies SealStatement)
  const sha256 = digestOfSeal(statement)
  const made: SealRow = { ...place, statement, sha256, keyId, signature: signer.sign(statement), lists, sealedAt }
  await insertSeal(ctx.db, made)
  return made
}
