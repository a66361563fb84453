import type { CommandId } from '@muster/contracts/ids'
import type { ClientCommand } from '../commands.ts'
import type { Event } from '../events.ts'
import type { StreamId } from '../stream.ts'

/** A command of one's own that is neither acknowledged nor seen in its stream; sent again after a reconnect as it is. */
export type Pending = { streamId: StreamId; commandId: CommandId; command: ClientCommand }

export const withoutSeen = (pending: readonly Pending[], events: readonly Event[]): readonly Pending[] => {
  if (pending.length === 0) return pending
  const seen = new Set(events.map((event) => event.commandId))
  return pending.filter(({ commandId }) => !seen.has(commandId))
}
