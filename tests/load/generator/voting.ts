/** What a burst of votes came to. Times in milliseconds. */
export type Voted = {
  /** From each vote's sending to its acknowledgement. */
  acksMs: number[]
  /** By how much the tally that anybody saw was behind what had been acknowledged, at worst. */
  tallyAgeMs: number
  /** The most tallies that anybody was sent within a second. */
  talliesPerSecond: number
  /** How long one acknowledgement and one tally were. */
  ackBytes: number
  tallyBytes: number
}

/** Votes that are on their way, one of each of `people` persons, numbered from 0. */
export type Voting = {
  sent(person: number, atMs: number): void
  acknowledged(person: number, atMs: number, bytes: number): void
  told(person: number, atMs: number, tally: { ballots: number; bytes: number }): void
  isComplete(): boolean
  result(): Voted
}

/** Throws where somebody's vote is acknowledged twice or before it was sent, or a tally counts more votes than there are. */
export function makeVoting(people: number): Voting {
  const sentAt = new Map<number, number>()
  const ackedAt = new Map<number, number>()
  const tallies = Array.from({ length: people }, (): { atMs: number; ballots: number }[] => [])
  let [ackBytes, tallyBytes, everything] = [0, 0, 0]

  return {
    sent: (person, atMs) => void sentAt.set(person, atMs),
    acknowledged(person, atMs, bytes) {
      if (!sentAt.has(person) || ackedAt.has(person)) throw new Error('a vote was acknowledged that was not sent')
      ackedAt.set(person, atMs)
      ackBytes = bytes
    },
    told(person, atMs, { ballots, bytes }) {
      if (ballots > people) throw new Error(`a tally counts ${ballots} votes of ${people} people`)
      const known = tallies[person]
      if (known?.at(-1)?.ballots !== people && ballots === people) everything += 1
      known?.push({ atMs, ballots })
      tallyBytes = bytes
    },
    isComplete: () => ackedAt.size === people && everything === people,
    result() {
      const acks = [...ackedAt.values()].sort((a, b) => a - b)
      return {
        acksMs: [...ackedAt].map(([person, atMs]) => atMs - (sentAt.get(person) ?? atMs)),
        tallyAgeMs: Math.max(...tallies.map((ofPerson) => oldestOf(ofPerson, acks))),
        talliesPerSecond: Math.max(...tallies.map((ofPerson) => mostWithin(ofPerson, 1000))),
        ackBytes,
        tallyBytes,
      }
    },
  }
}

type Told = readonly { atMs: number; ballots: number }[]

/** How long the first vote that a tally is the first to count had been acknowledged when the tally came: the longest of all. */
function oldestOf(tallies: Told, acks: readonly number[]): number {
  let counted = 0
  let oldest = 0
  for (const { atMs, ballots } of tallies) {
    const since = acks[counted]
    if (ballots <= counted || since === undefined) continue
    oldest = Math.max(oldest, atMs - since)
    counted = ballots
  }
  return oldest
}

function mostWithin(tallies: Told, spanMs: number): number {
  const counts = tallies.map(
    ({ atMs }) => tallies.filter((other) => other.atMs >= atMs && other.atMs < atMs + spanMs).length,
  )
  return Math.max(0, ...counts)
}
