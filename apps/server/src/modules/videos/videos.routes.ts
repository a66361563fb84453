import * as contract from '@muster/contracts/videos'
import type { Serve } from '../../platform/serve.ts'
import { getVideoFile, linkVideo, listVideos, removeVideo, uploadVideo } from './videos.service.ts'

export function bindVideoRoutes(serve: Serve): void {
  serve.json(contract.listVideos, (ctx, { params }) => listVideos(ctx, params))
  serve.json(contract.uploadVideo, (ctx, { params, query, incoming }) =>
    uploadVideo(ctx, params, { ...query, incoming }),
  )
  serve.json(contract.linkVideo, (ctx, { params, body }) => linkVideo(ctx, params, body))
  serve.json(contract.removeVideo, async (ctx, { params }) => {
    await removeVideo(ctx, params)
    return {}
  })
  serve.parts(contract.getVideoFile, (ctx, { params }) => getVideoFile(ctx, params))
}
