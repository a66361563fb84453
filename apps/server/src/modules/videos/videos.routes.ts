import * as contract from '@muster/contracts/videos'
import type { Serve } from '../../platform/serve.ts'
import { requireMaySeeShown } from '../live/shown.service.ts'
import { requireMayWatch, requireNotOnStage } from './rooms.service.ts'
import { getVideoFile, linkVideo, listVideos, removeVideo, uploadVideo } from './videos.service.ts'

export function bindVideoRoutes(serve: Serve): void {
  serve.json(contract.listVideos, async (ctx, { params }) => {
    const found = await listVideos(ctx, params)
    await requireMaySeeShown(ctx, params)
    return found
  })
  serve.json(contract.uploadVideo, (ctx, { params, query, incoming }) =>
    uploadVideo(ctx, params, { ...query, incoming }),
  )
  serve.json(contract.linkVideo, (ctx, { params, body }) => linkVideo(ctx, params, body))
  serve.json(contract.removeVideo, async (ctx, { params }) => {
    await requireNotOnStage(ctx, params)
    await removeVideo(ctx, params)
    return {}
  })
  serve.parts(contract.getVideoFile, async (ctx, { params }) => {
    await requireMayWatch(ctx, params)
    return getVideoFile(ctx, params)
  })
}
