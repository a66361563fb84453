import { ProjectId } from '@muster/contracts/ids'
import { readInput } from '@muster/contracts/read-input'
import type { Ack } from '@muster/live/protocol/ack'
import { type LiveCommandName, type LiveInput, type LiveReply, liveCommands } from '@muster/live/protocol/commands'
import { requireAllowed } from './actor.ts'
import type { Connection, LiveSocket } from './connection.ts'
import { type Ctx, makeCtx } from './ctx.ts'
import { AppError } from './errors.ts'
import { toAppError } from './failure.ts'
import type { Platform } from './platform.ts'

export type HandleCommand<Name extends LiveCommandName> = (
  ctx: Ctx,
  input: LiveInput<Name>,
  connection: Connection,
) => Promise<LiveReply<Name>>

/** Binds a handler to a socket command; given to each module. */
export type OnCommand = <Name extends LiveCommandName>(name: Name, handle: HandleCommand<Name>) => void

export type Commands = {
  bind: OnCommand
  /** The commands that have a handler: a test walks them as every role. */
  names(): LiveCommandName[]
  listen(socket: LiveSocket): void
}

type Run = (ctx: Ctx, raw: unknown, connection: Connection) => Promise<unknown>

/**
 * A socket command's way: who asks → may they → parse once → handler → exactly one answer. The guard looks in the project
 * that the command names, else in the one whose room the connection has joined.
 */
export function makeOnCommand(platform: Platform): Commands {
  const handlers = new Map<string, { name: LiveCommandName; run: Run }>()

  async function answer(name: string, raw: unknown, connection: Connection): Promise<Ack<unknown>> {
    const handler = handlers.get(name)
    const command = handler?.name ?? 'unknown'
    try {
      if (!connection.mayCommand()) throw new AppError('RATE_LIMITED')
      if (!handler) throw new AppError('INVALID', 'unknown-command')
      const { action } = liveCommands[handler.name]
      const named = projectNamedBy(handler.name, raw)
      const { actor } = connection
      if (named === null && connection.projectId === null) throw new AppError('REFUSED', 'join-first')
      requireAllowed(actor, action, named?.projectId ?? connection.projectId)
      const data = await handler.run(makeCtx(platform, { actor, origin: connection.origin }), raw, connection)
      platform.metrics.commands.inc({ command, outcome: 'ok' })
      return { ok: true, data }
    } catch (thrown) {
      const { error, expected } = toAppError(thrown)
      if (!expected) platform.log.error({ err: thrown, command }, 'command failed')
      platform.metrics.commands.inc({ command, outcome: error.code })
      return { ok: false, failure: error.toFailure() }
    }
  }

  return {
    bind(name, handle) {
      const { input } = liveCommands[name]
      const run: Run = (ctx, raw, connection) =>
        handle(ctx, readInput(input, raw) as LiveInput<typeof name>, connection)
      handlers.set(name, { name, run })
    },
    names: () => [...handlers.values()].map(({ name }) => name),
    listen(socket) {
      const { connection } = socket.data
      socket.onAny((name: string, raw: unknown, ack: unknown) => {
        // Without an acknowledgement there is nobody to tell how it went: such a command is not carried out.
        if (typeof ack !== 'function') return
        void answer(name, raw, connection).then((answered) => ack(answered))
      })
    },
  }
}

/** Only joining names a project; one that is not an id is of no project. */
function projectNamedBy(name: LiveCommandName, raw: unknown): { projectId: ProjectId | null } | null {
  if (name !== 'live:join') return null
  const named = typeof raw === 'object' && raw !== null && 'projectId' in raw ? raw.projectId : null
  const parsed = ProjectId.safeParse(named)
  return { projectId: parsed.success ? parsed.data : null }
}
