import type { Platform } from '../../platform/platform.ts'
import type { Live } from './live-state.ts'
import { makeNews } from './reactions.ts'

const lives = new WeakMap<Platform, Live>()

/** The live sessions of this process. */
export function liveOf(platform: Platform): Live {
  const known = lives.get(platform)
  if (known) return known
  const live: Live = {
    platform,
    logs: new Map(),
    halls: new Map(),
    looked: new Map(),
    places: new Map(),
    outside: new Map(),
    captioning: new Map(),
    soon: new Map(),
    news: makeNews(() => live),
  }
  lives.set(platform, live)
  return live
}
