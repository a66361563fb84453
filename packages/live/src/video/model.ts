import { PersonId, VideoId } from '@muster/contracts/ids'
import { HttpsUrl } from '@muster/contracts/text'
import { z } from 'zod'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'

/** Milliseconds from the beginning of a video. */
const PositionMs = z.int().min(0).max(limits.longestVideoMs)

/**
 * What is known of a video: `address` of one that lies elsewhere, null for an uploaded one; `durationMs` null where it cannot be
 * played in step, and is opened as a link.
 */
const about = { address: HttpsUrl.nullable(), durationMs: PositionMs.nullable() }
const PlayableVideo = z.object(about)
export type PlayableVideo = z.output<typeof PlayableVideo>

/**
 * The video on the stage, in place of the slides; null while there is none. At `at` on the server's clock it was at `positionMs`,
 * and `isPlaying` says whether it has gone on since: where everybody is now, `positionAt` says.
 */
export const VideoState = z
  .object({
    videoId: VideoId,
    ...about,
    by: PersonId.nullable(),
    isPlaying: z.boolean(),
    positionMs: PositionMs,
    at: z.int(),
  })
  .nullable()
export type VideoState = z.output<typeof VideoState>
export type ShownVideo = NonNullable<VideoState>

const video = { videoId: VideoId }

export const videoCommands = [
  /** What is known of it is a fact that the server brings, see `Facts`. It stands at its beginning until it is played. */
  z.object({ type: z.literal('video.show'), ...video }),
  /** Goes on where it stands; from the beginning where it is at its end. Names the video, as all of these, so that a late one does not meet the next. */
  z.object({ type: z.literal('video.play'), ...video }),
  z.object({ type: z.literal('video.pause'), ...video }),
  /** Plays or stands there as before. */
  z.object({ type: z.literal('video.seek'), ...video, positionMs: PositionMs }),
  /** Back to the slides, where there are any. */
  z.object({ type: z.literal('video.stop'), ...video }),
] as const
const VideoCommand = z.union(videoCommands)
export type VideoCommand = z.output<typeof VideoCommand>

export const videoEvents = [
  event('video.shown', 1, { ...video, ...about }),
  event('video.played', 1, { positionMs: PositionMs }),
  event('video.paused', 1, { positionMs: PositionMs }),
  event('video.sought', 1, { positionMs: PositionMs }),
  event('video.stopped', 1, {}),
] as const
