import type { Event } from '../events.ts'
import type { VideoState } from './model.ts'

export function applyVideo(video: VideoState, event: Event): VideoState {
  const { at } = event
  switch (event.type) {
    case 'video.shown': {
      const { videoId, address, durationMs, actor: by } = event
      return { videoId, address, durationMs, by, isPlaying: false, positionMs: 0, at }
    }
    case 'video.played':
      return video && { ...video, isPlaying: true, positionMs: event.positionMs, at }
    case 'video.paused':
      return video && { ...video, isPlaying: false, positionMs: event.positionMs, at }
    case 'video.sought':
      return video && { ...video, positionMs: event.positionMs, at }
    // Slides that are put on the stage take its place, and so does the end.
    case 'deck.presented':
    case 'video.stopped':
    case 'session.ended':
    case 'session.cancelled':
      return null
    default:
      return video
  }
}
