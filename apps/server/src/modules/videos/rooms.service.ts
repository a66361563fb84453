import type { ProjectId, VideoId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError, found } from '../../platform/errors.ts'
import { findShownVideo } from '../live/live.service.ts'
import { requireMaySeeShown } from '../live/shown.service.ts'
import { findSessionOf } from './videos.store.ts'

type Which = { projectId: ProjectId; videoId: VideoId }

/** NOT_FOUND; REFUSED `removed` for who is not to be in the room any more in which a video is shown; FORBIDDEN `not-allowed`. */
export async function requireMayWatch(ctx: Ctx, which: Which): Promise<void> {
  const sessionId = found(await findSessionOf(ctx.db, which))
  await requireMaySeeShown(ctx, { projectId: which.projectId, sessionId })
}

/** NOT_FOUND; REFUSED `video-on-stage` for what everybody is looking at: it is taken down first. */
export async function requireNotOnStage(ctx: Ctx, { projectId, videoId }: Which): Promise<void> {
  const sessionId = found(await findSessionOf(ctx.db, { projectId, videoId }))
  if ((await findShownVideo(ctx, { projectId, sessionId })) === videoId) throw new AppError('REFUSED', 'video-on-stage')
}
