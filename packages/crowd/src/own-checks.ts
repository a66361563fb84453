import type { OwnCheck } from '@muster/live/checks/model'
import { type StreamId, streamId } from '@muster/live/stream'
import type { LiveClient } from './live-client.ts'

/** A person's own stream, with the checks that were put to them; null before they have joined. */
export function findOwnChecks(client: LiveClient): { id: StreamId; checks: readonly OwnCheck[] } | null {
  const me = client.joined()?.me
  if (!me) return null
  const id = streamId({ kind: 'person', sessionId: client.sessionId, personId: me.personId })
  const state = client.replica().streams.get(id)?.state
  return { id, checks: state?.kind === 'person' ? state.checks.list : [] }
}
