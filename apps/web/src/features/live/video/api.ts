import { addressOf } from '@muster/contracts/endpoint'
import type { VideoId } from '@muster/contracts/ids'
import { getVideoFile, linkVideo, listVideos, removeVideo, uploadVideo } from '@muster/contracts/videos'
import type { ShownVideo } from '@muster/live/video/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { CallError, call, upload } from '../../../lib/call.ts'
import { keyOf, useCall } from '../../../lib/query.ts'
import { readDuration } from '../../../lib/read-duration.ts'
import type { InSession } from '../api.ts'

/** The videos that are there to be shown in a session. */
export const useVideos = (where: InSession) => useCall(listVideos, { params: where })

/** Asks for them anew: somebody shows one that this page does not know. */
export function useRefreshVideos({ projectId, sessionId }: InSession): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    () => client.invalidateQueries({ queryKey: keyOf(listVideos, { params: { projectId, sessionId } }) }),
    [client, projectId, sessionId],
  )
}

/** From where a video is played. */
export const videoSource = ({ projectId }: InSession, { videoId, address }: Pick<ShownVideo, 'videoId' | 'address'>) =>
  address ?? addressOf(getVideoFile, { params: { projectId, videoId } })

/** Brings a file, with its length. Throws CallError, `wrong-file-type` where this browser cannot play it. */
export async function bringVideo(where: InSession, file: File, onProgress: (share: number) => void): Promise<void> {
  const durationMs = await readDuration(file).catch(() => {
    throw new CallError({ code: 'UNSUPPORTED_FILE', reason: 'wrong-file-type' })
  })
  await upload(uploadVideo, { params: where, query: { durationMs }, file, onProgress })
}

/** Notes an address, with the length of what lies there; without one where this browser cannot play it: null then. */
export function useLinkVideo(where: InSession) {
  const refresh = useRefreshVideos(where)
  return useMutation({
    mutationFn: async ({ name, address }: { name: string; address: string }) => {
      const durationMs = await readDuration(address).catch(() => null)
      await call(linkVideo, { params: where, body: { name, address, durationMs } })
      return { durationMs }
    },
    onSuccess: refresh,
  })
}

export function useRemoveVideo(where: InSession) {
  const refresh = useRefreshVideos(where)
  return useMutation({
    mutationFn: (videoId: VideoId) => call(removeVideo, { params: { projectId: where.projectId, videoId } }),
    onSuccess: refresh,
  })
}
