import { system } from '../../platform/actor.ts'
import { type Ctx, inTransaction, makeCtx } from '../../platform/ctx.ts'
import { DrawerClosed } from './drawer.ts'
import { getRun, lockRun, type Run, updateRun } from './issue-run.store.ts'
import { isActive } from './issue-run.ts'
import { runPass } from './issue-run-pass.service.ts'

/** A pass issues to all who are eligible; another follows for those whose facts changed meanwhile. */
const mostPasses = 5

/**
 * The work of `issueToAll`. It keeps no place of its own: who is left follows from who holds a certificate and who was
 * refused, so that it can be broken off anywhere and taken up by any process. A failure ends the run, visibly, and it
 * may be begun again; only the closing of this process leaves it to be taken up.
 */
export async function carryOut(ctx: Ctx, { runId }: { runId: string }): Promise<void> {
  try {
    await runPasses(ctx, runId)
  } catch (error) {
    if (error instanceof DrawerClosed) throw error
    ctx.platform.log.error({ err: error, runId }, 'issue run failed')
    await finish(ctx, runId, 'failed')
  }
}

async function runPasses(ctx: Ctx, runId: string): Promise<void> {
  for (let pass = 1; pass <= mostPasses; pass++) {
    const run = await getRun(ctx.db, { runId })
    if (!isActive(run)) return
    const left = await runPass(() => onBehalf(ctx, run), run)
    if (left === 0) return finish(ctx, runId, 'done')
  }
  throw new Error('What is printed kept changing while it was issued.')
}

/** A context of this moment that acts for whoever began the run, so that the audit names them. */
function onBehalf({ platform }: Ctx, { startedBy }: Run): Ctx {
  return makeCtx(platform, { actor: { ...system, personId: startedBy }, origin: null })
}

function finish(ctx: Ctx, runId: string, state: 'done' | 'failed'): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const run = await lockRun(ctx.db, runId)
    if (!isActive(run)) return
    await updateRun(ctx.db, runId, { state, finishedAt: ctx.platform.clock.now() })
  })
}
