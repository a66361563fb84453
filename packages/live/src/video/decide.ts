import { accept, type Decision, type Request, refuse } from '../decision.ts'
import type { VideoCommand, VideoState } from './model.ts'
import { isAtEnd, positionAt } from './position.ts'

/** That the actor has the slides, and so the stage, is for the stage to ask. */
export function decideVideo(video: VideoState, { command, facts }: Request<VideoCommand>): Decision {
  const { videoId } = command
  if (command.type === 'video.show') {
    const found = facts.videos[videoId]
    return found ? accept({ type: 'video.shown', v: 1, videoId, ...found }) : refuse('unknown-video')
  }
  if (video?.videoId !== videoId) return refuse('not-this-video')
  if (command.type === 'video.stop') return accept({ type: 'video.stopped', v: 1 })
  if (video.durationMs === null) return refuse('not-in-step')
  const isPlaying = video.isPlaying && !isAtEnd(video, facts.now)
  const positionMs = positionAt(video, facts.now)
  switch (command.type) {
    case 'video.play':
      if (isPlaying) return refuse('video-plays')
      return accept({ type: 'video.played', v: 1, positionMs: isAtEnd(video, facts.now) ? 0 : positionMs })
    case 'video.pause':
      return isPlaying ? accept({ type: 'video.paused', v: 1, positionMs }) : refuse('video-stands')
    case 'video.seek': {
      const to = Math.min(command.positionMs, video.durationMs)
      // One that has come to its end stands, and goes on standing where it is wound to.
      if (video.isPlaying && !isPlaying) return accept({ type: 'video.paused', v: 1, positionMs: to })
      return accept({ type: 'video.sought', v: 1, positionMs: to })
    }
  }
}
