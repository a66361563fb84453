import { type Claim, counted, isSilent, silentAfterMs, type WatchingRefusal, watch } from '@muster/attendance/watching'
import type { ProjectId, RecordingId } from '@muster/contracts/ids'
import { requirePerson, system } from '../../platform/actor.ts'
import { type Ctx, inTransaction, makeCtx } from '../../platform/ctx.ts'
import { AppError, found } from '../../platform/errors.ts'
import { newUuid } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { findMakeUp } from '../attendance/make-up.service.ts'
import { nameSeals } from '../attendance/sealing/late-records.service.ts'
import { getSession } from '../programme/programme.service.ts'
import { viewOf } from './recorded-views.service.ts'
import { findRecording, lockRecordingOf } from './recordings.store.ts'
import { deleteRun, findRun, listSilent, lockWatching, putRun, type RunOfPerson } from './runs.store.ts'
import { insertViews } from './views.store.ts'

type Which = { projectId: ProjectId; recordingId: RecordingId }

/**
 * Takes in what a player says, by the rule of `@muster/attendance/watching`. What a refusal ends is kept all the same.
 * NOT_FOUND; REFUSED `make-up-closed`, `too-fast`, `not-going-on`; INVALID `beyond-the-end`.
 */
export async function takeIn(ctx: Ctx, which: Which, claim: Claim): Promise<void> {
  const { personId } = requirePerson(ctx.actor)
  const refused = await inTransaction(ctx, async (ctx) => {
    await lockWatching(ctx.db, personId)
    if (claim.kind === 'begin') await lockRecordingOf(ctx.db, found(await findRecording(ctx.db, which)).sessionId)
    const { id, sessionId, durationMs } = found(await findRecording(ctx.db, which))
    const session = await getSession(ctx, { projectId: which.projectId, sessionId })
    const how = await findMakeUp(ctx, { projectId: which.projectId, session })
    const current = await findRun(ctx.db, personId)
    if (claim.kind === 'piece' && current?.recordingId !== id) return 'not-going-on'
    const { run, closed, refused } = watch(current, claim, {
      nowMs: ctx.now.getTime(),
      durationMs,
      // Without leave nothing was ever in time.
      untilMs: how?.untilMs ?? Number.NEGATIVE_INFINITY,
      maxSpeedPercent: how?.makeUp.maxSpeedPercent ?? 0,
    })
    if (closed && current) await keep(ctx, { ...current, ...closed })
    if (run === null) await deleteRun(ctx.db, personId)
    else if (run !== current) await putRun(ctx.db, { personId, recordingId: id, run })
    return refused
  })
  if (refused) throw toError(refused)
}

/** Ends runs of which nothing was heard for long, where they were last confirmed. */
export async function endSilentRuns(platform: Platform): Promise<void> {
  const before = new Date(platform.clock.nowMs() - silentAfterMs)
  for (const personId of await listSilent(platform.database.client, before)) {
    await inTransaction(makeCtx(platform, { actor: system, origin: null }), async (ctx) => {
      await lockWatching(ctx.db, personId)
      const run = await findRun(ctx.db, personId)
      if (!run || !isSilent(run, ctx.now.getTime())) return
      if (counted(run)) await keep(ctx, run)
      await deleteRun(ctx.db, personId)
    })
  }
}

/** Makes a run evidence. */
async function keep({ db }: Ctx, run: RunOfPerson): Promise<void> {
  const view = { ...viewOf(run), id: newUuid(), projectId: run.projectId }
  await insertViews(db, await nameSeals(db, [view]))
}

function toError(refused: WatchingRefusal): AppError {
  if (refused === 'beyond-the-end') return new AppError('INVALID', refused)
  return new AppError('REFUSED', refused === 'too-late' ? 'make-up-closed' : refused)
}
