import type { ShownVideo } from './model.ts'

type Playing = Pick<ShownVideo, 'isPlaying' | 'positionMs' | 'at' | 'durationMs'>

/** Where a video is at a moment on the server's clock, in milliseconds from its beginning; never behind its end. */
export function positionAt({ isPlaying, positionMs, at, durationMs }: Playing, now: number): number {
  const passed = isPlaying ? Math.max(0, now - at) : 0
  return Math.min(durationMs ?? 0, positionMs + passed)
}

/** Whether it has come to its end, and shows its last picture. */
export const isAtEnd = (video: Playing, now: number): boolean => positionAt(video, now) >= (video.durationMs ?? 0)
