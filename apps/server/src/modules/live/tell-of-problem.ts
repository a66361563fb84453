import type { PersonId, SessionId } from '@muster/contracts/ids'
import type { Event } from '@muster/live/events'
import { streamId } from '@muster/live/stream'
import type { Ctx } from '../../platform/ctx.ts'
import { appendToEach } from './live.store.ts'
import { insertWords } from './words.store.ts'
import { partWords } from './words.ts'

type Told = Omit<Extract<Event, { type: 'problem.told' }>, 'seq'>

/**
 * Tells the person whose problem it is what was done about it, on their own stream and in the caller's transaction. Does nothing for
 * an event that is about no problem. The staff's log is held first and a person's after it, never the other way round.
 */
export async function tellOfProblem(
  ctx: Ctx,
  { sessionId, event, words }: { sessionId: SessionId; event: Event; words: string | undefined },
): Promise<void> {
  const told = describe(event)
  if (!told) return
  const streamIds = [streamId({ kind: 'person', sessionId, personId: told.whose })]
  // What they said themselves they know; what was answered is theirs to read.
  const answer = told.event.step === 'answered' ? words : undefined
  const placed =
    answer === undefined ? { event: { ...told.event, seq: 1 } } : { event: { ...told.event, seq: 1 }, words: answer }
  const { event: wordless, stored } = partWords(placed)
  const { rooms } = ctx.platform
  for (const appended of await appendToEach(ctx.db, { sessionId, streamIds, event: wordless })) {
    const seq = appended.events[0]?.seq ?? 0
    if (stored) await insertWords(ctx.db, appended.streamId, [{ ...stored, seq }])
    const said = answer === undefined ? {} : { [seq]: answer }
    ctx.emit(() => rooms.tell(appended.streamId, 'live:events', { ...appended, words: said }))
  }
}

function describe(event: Event): { whose: PersonId; event: Told } | null {
  const { at, actor } = event
  if (actor === null) return null
  const told = { type: 'problem.told', v: 1, at, actor, commandId: null } as const
  switch (event.type) {
    case 'problem.reported':
      return { whose: actor, event: { ...told, problem: event.seq, kind: event.kind, step: 'reported' } }
    case 'problem.taken':
    case 'problem.answered':
    case 'problem.closed': {
      const { problem, kind, author } = event
      const step = ({ 'problem.taken': 'taken', 'problem.answered': 'answered', 'problem.closed': 'closed' } as const)[
        event.type
      ]
      return { whose: author, event: { ...told, problem, kind, step } }
    }
    default:
      return null
  }
}
