/** How a preparation stands: `beatAt` is when it was last heard of who is at it. */
type Standing = { done: boolean; beatAt: Date }

/** Nobody needs longer between two signs of life, the wait for other decks aside. */
const silentForMs = 10 * 60_000

/** Whether a deck is to be prepared now: one from before there was such a thing, or one that was left in the middle. */
export const isPreparingDue = (standing: Standing | null, now: Date): boolean =>
  standing === null || (!standing.done && now.getTime() - standing.beatAt.getTime() > silentForMs)
