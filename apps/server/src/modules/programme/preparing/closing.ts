import type { Platform } from '../../../platform/platform.ts'

const closings = new WeakMap<Platform, AbortController>()

/** What ends the work on slides of a process that closes. */
export function closingOf(platform: Platform): AbortController {
  const closing = closings.get(platform) ?? new AbortController()
  closings.set(platform, closing)
  return closing
}
