import type { Variant } from '../policy-node.ts'

/** Of one session, one day or the whole programme: what counts as presence, and the length that it is judged by. */
export type Time = { readonly creditedMs: number; readonly judgedMs: number }

/**
 * A rule about time. It is met where `creditedMs >= neededMs(judgedMs)`. More presence can only help as long as
 * `neededMs` never rises by more than the judged length does: being seen in an outage that was taken out of a session
 * lengthens both.
 */
export type TimeKind<R> = Variant<R> & {
  /** How much must be credited of a judged length, in whole milliseconds. */
  readonly neededMs: (requirement: R, judgedMs: number) => number
  /**
   * By what the one of several alternatives is chosen that helps the rule most: the highest. Sums of worths must say what
   * sums of time do. Where a rule can be met in two ways there are two, and whichever choice is better counts.
   */
  readonly worths: readonly ((requirement: R, time: Time) => number)[]
}
