import type { BootLife } from './boots.store.ts'

export type Break = {
  /** When the visit broke off: its last checkpoint, or the moment at which the server closed it. */
  brokeAtMs: number
  cause: 'crash' | 'restart'
  /** The process that broke off. */
  boot: BootLife
  /** All other processes that were or are. */
  others: readonly BootLife[]
  /** The process that asks: it runs. */
  self: string
  leaseMs: number
}

/**
 * When people could come back after their process broke off: as soon as another one started; or, where another was
 * running all along, at once after a planned restart, and after a crash when the lease of the crashed one had run out,
 * by which time every client has noticed.
 */
export function recoveryMs({ brokeAtMs, cause, boot, others, self, leaseMs }: Break): number {
  const noticedMs = cause === 'restart' ? brokeAtMs : Math.max(brokeAtMs, boot.leaseUntilMs)
  const outlived = (other: BootLife) => {
    if (other.id === self) return true
    // A crash may take sisters with it: only one that renewed its lease afterwards was surely spared.
    if (cause === 'crash') return other.leaseUntilMs - leaseMs >= noticedMs
    return Math.min(other.endedAtMs ?? other.leaseUntilMs, other.leaseUntilMs) > noticedMs
  }
  const moments = others.map((other) => {
    if (other.startedAtMs > brokeAtMs) return other.startedAtMs
    return outlived(other) ? noticedMs : Number.POSITIVE_INFINITY
  })
  return Math.min(...moments)
}
