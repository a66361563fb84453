import type { PersonId } from '@muster/contracts/ids'
import { personOf } from '@muster/live/actor'
import { parseStreamId } from '@muster/live/stream'
import type { Ctx } from '../../platform/ctx.ts'
import { findGone } from '../identity/standing.service.ts'
import type { Ask, StreamRef } from './batch.ts'

/**
 * What is asked by somebody who is of the project no more, or on the stream of such a person: a connection learns of it
 * seconds later. Until the transaction of `ctx` ends nobody is erased, so that what is said meanwhile is found by that.
 */
export async function findGoneIn(ctx: Ctx, ref: StreamRef, asks: readonly Ask[]): Promise<ReadonlySet<Ask>> {
  const { projectId } = ref
  const concerned = asks.map((ask) => ({ ask, personIds: concernedBy(ask, ref) }))
  const gone = await findGone(ctx, {
    projectId,
    personIds: [...new Set(concerned.flatMap(({ personIds }) => personIds))],
  })
  return new Set(concerned.flatMap(({ ask, personIds }) => (personIds.some((id) => gone.has(id)) ? [ask] : [])))
}

function concernedBy(ask: Ask, { streamId }: StreamRef): PersonId[] {
  const asking = askingIn(ask)
  if (asking === null) return []
  // It adds no words, and who runs the session has to be able to take down what is unfit to stay.
  if (ask.kind === 'command' && ask.command.type === 'chat.delete') return [asking]
  const stream = parseStreamId(streamId)
  return stream?.kind === 'private' || stream?.kind === 'person' ? [asking, stream.personId] : [asking]
}

function askingIn(ask: Ask): PersonId | null {
  switch (ask.kind) {
    case 'vote':
    case 'upvote':
      return ask.personId
    case 'react':
      return ask.actor.personId
    case 'command':
      return personOf(ask.actor)
  }
}
