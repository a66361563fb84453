import type { PersonId } from '@muster/contracts/ids'
import type { Event } from '../events.ts'
import type { PreparedBlock } from '../show/model.ts'
import type { Timeline } from './timeline.ts'

/** What mattered in a session, and when (epoch ms). */
export type Marker = { seq: number; atMs: number } & (
  | {
      kind:
        | 'opened'
        | 'ended'
        | 'slides'
        | 'slides-replaced'
        | 'video'
        | 'check'
        | 'question-answered'
        | 'groups-closed'
        | 'pause'
        | 'pause-over'
    }
  | { kind: 'block'; title: string; isBreak: boolean }
  | { kind: 'poll-opened' | 'poll-closed'; question: string }
  | { kind: 'question-taken'; question: number }
  | { kind: 'groups-opened'; count: number }
  | { kind: 'handed-over' | 'floor'; personId: PersonId }
)
export type MarkerKind = Marker['kind']

/** A pause within a session, as the programme has it (epoch ms). */
export type Pause = { fromMs: number; toMs: number }

/** What mattered while the session went on, in order of time. What was prepared before it was opened stands at its opening. */
export function listMarkers({ events, times, fromMs, toMs }: Timeline, pauses: readonly Pause[] = []): Marker[] {
  const questions = new Map<string, string>()
  let blocks: readonly PreparedBlock[] = []
  const marked = events.flatMap((event, index): Marker[] => {
    if (event.type === 'poll.opened') questions.set(event.pollId, event.question)
    if (event.type === 'show.begun') blocks = event.blocks
    const what = describe(event, { questions, blocks })
    const atMs = times[index] ?? event.at
    return what && atMs <= toMs ? [{ ...what, seq: event.seq, atMs: Math.max(atMs, fromMs) }] : []
  })
  const paused = pauses.flatMap((pause): Marker[] => [
    { kind: 'pause', seq: 0, atMs: pause.fromMs },
    { kind: 'pause-over', seq: 0, atMs: pause.toMs },
  ])
  const within = paused.filter(({ atMs }) => atMs > fromMs && atMs < toMs)
  return [...marked, ...within].sort((a, b) => a.atMs - b.atMs)
}

type Known = { questions: ReadonlyMap<string, string>; blocks: readonly PreparedBlock[] }
/** Without its place, of whichever kind. */
type Described = Marker extends infer One ? (One extends Marker ? Omit<One, 'seq' | 'atMs'> : never) : never

function describe(event: Event, { questions, blocks }: Known): Described | null {
  switch (event.type) {
    case 'session.opened':
      return { kind: 'opened' }
    case 'session.ended':
      return { kind: 'ended' }
    case 'deck.presented':
      return { kind: 'slides' }
    case 'deck.replaced':
      return { kind: 'slides-replaced' }
    case 'video.shown':
      return { kind: 'video' }
    case 'show.begun':
      return describeBlock(event.blocks[0])
    case 'show.turned':
      return describeBlock(blocks.find(({ id }) => id === event.blockId))
    case 'poll.opened':
      return { kind: 'poll-opened', question: event.question }
    case 'poll.closed':
      return { kind: 'poll-closed', question: questions.get(event.pollId) ?? '' }
    case 'check.asked':
      return { kind: 'check' }
    case 'question.taken':
      return { kind: 'question-taken', question: event.question }
    case 'question.answered':
      return { kind: 'question-answered' }
    case 'groups.opened':
      return { kind: 'groups-opened', count: event.rooms.length }
    case 'groups.closed':
      return { kind: 'groups-closed' }
    case 'deck.handed-over':
      return { kind: 'handed-over', personId: event.to }
    case 'hand.taken':
      return { kind: 'floor', personId: event.personId }
    default:
      return null
  }
}

const describeBlock = (block: PreparedBlock | undefined): Described | null =>
  block ? { kind: 'block', title: block.title, isBreak: block.kind === 'break' } : null

/** How often slides were turned in each of so many equal parts of a session. */
export function countTurns({ events, times, fromMs, toMs }: Timeline, parts: number): number[] {
  const counts = Array.from({ length: parts }, () => 0)
  const partMs = Math.max(1, toMs - fromMs) / parts
  for (const [index, { type }] of events.entries()) {
    const atMs = times[index] ?? 0
    if (type !== 'deck.turned' || atMs < fromMs || atMs > toMs) continue
    const part = Math.min(parts - 1, Math.floor((atMs - fromMs) / partMs))
    counts[part] = (counts[part] ?? 0) + 1
  }
  return counts
}
