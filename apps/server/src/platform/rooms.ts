import type { Server as HttpServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { limits } from '@muster/live/limits'
import type { ClientToServer } from '@muster/live/protocol/commands'
import type { EvictionReason, LiveEventName, LivePayload, ServerToClient } from '@muster/live/protocol/events'
import { LIVE_PATH } from '@muster/live/protocol/version'
import { type DefaultEventsMap, Server } from 'socket.io'
import type { Env } from '../env.ts'
import { admit, forgetRequest, makeDoor, noteAnswer, refusal } from './admission.ts'
import type { Connection, LiveSocket } from './connection.ts'
import type { Meeting, meetOverRedis } from './meet-over-redis.ts'
import { type Broadcaster, makePace } from './pace.ts'
import { refreshActors } from './refresh-actors.ts'
import type { SignIns } from './sign-ins.ts'
import { behind, relieveUnread } from './unread.ts'

type LiveServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, { connection: Connection }>

/** How a connection ended: `exact` where it was seen to end, `silent` where it was only missed, `closing` with this process. */
export type Departure = 'exact' | 'silent' | 'closing'

type Commands = { listen(socket: LiveSocket): void }
/** `secret` signs sign-in cookies. */
type Deps = { secret: string; signIns: SignIns; commands: Commands }

/** What is sent without an answer. */
type Told = Exclude<LiveEventName, 'live:streams'>

/** The sockets of this process and, through Redis, those of its sisters. A room is a name that sockets join. */
export type Rooms = {
  attach(server: HttpServer, deps: Deps): void
  /** Resolves once people can come. Never, where nobody listens. */
  listening: Promise<void>
  /** Tells everybody in a room, on every process; encoded once. A socket's own id is a room, too. */
  tell<Name extends Told>(room: string, name: Name, payload: LivePayload<Name>): void
  /** The same for the sockets of this process only. */
  tellHere<Name extends Told>(room: string | string[], name: Name, payload: LivePayload<Name>): void
  /** Calls `heard` at every packet of any connection: each is a sign of life. */
  onSignOfLife(heard: (connection: Connection) => void): void
  onDeparture(gone: (connection: Connection, how: Departure) => void): void
  /** Calls `changed` where somebody who is connected may more or less than before. */
  onActorChange(changed: (connection: Connection) => void): void
  /** Calls `caughtUp` where a connection that was behind has read everything: it was spared news meanwhile. */
  onCaughtUp(caughtUp: (connection: Connection) => void): void
  /** What the ways between processes complain of; nothing is lost by it, but somebody should know. */
  onTrouble(tell: (error: Error) => void): void
  /** Puts a connection out; its client does not come back by itself. */
  evict(connection: Connection, reason: EvictionReason): void
  /**
   * Asks anew who everybody connected here is. Whose sign-in no longer holds is put out; who acts for another person now is
   * cut off, and comes back as that person.
   */
  refreshActors(): Promise<void>
  /** Closes connections that have been in no room for longer than that. */
  closeIdle(longestMs: number): void
  /** Sees to the connections of this process that do not read what they are sent. Returns how many were dropped. */
  relieveUnread(): number
  /** How many connections of this process travel in which way. */
  countWays(): Record<'websocket' | 'polling', number>
  /** Ends all connections as a restart does: clients come back by themselves. */
  close(): Promise<void>
}

/** Replaced by the next of the same, or told as a whole to those who have caught up. */
const spared: ReadonlySet<Told> = new Set([
  'live:tally',
  'live:upvotes',
  'live:reacted',
  'live:cheers',
  'live:headcount',
  'live:pointing',
  'live:presence',
  'live:present',
  'live:captioning',
] as const)
/** Told to everybody again and again, as it then is: it holds up nothing else. */
const unhurried: ReadonlySet<Told> = new Set(['live:heads', 'live:headcount'] as const)
/** Who has not said by then who they are is not let in any more. */
const admittedWithinMs = 20_000
const waitMs = 25
const mostWaits = 20

/** `meet`: how to come together with the other processes, where there are any. */
export function makeRooms(env: Env, meet: typeof meetOverRedis | null): Rooms {
  let io: LiveServer | null = null
  let meeting: Meeting | null = null
  let closing = false
  /** The connections beneath: a server does not close while one of them is open. */
  const lines = new Set<Duplex>()
  const signs: ((connection: Connection) => void)[] = []
  const departures: ((connection: Connection, how: Departure) => void)[] = []
  const actorChanges: ((connection: Connection) => void)[] = []
  const caughtUps: ((connection: Connection) => void)[] = []
  let signIns: SignIns | null = null
  const troubles: ((error: Error) => void)[] = []
  const pace = makePace()
  const { promise: listening, resolve: nowListening } = Promise.withResolvers<void>()

  /** Nothing is lost by what the ways between processes complain of. */
  const tellTrouble = (error: Error) => {
    for (const tell of troubles) tell(error)
  }

  function welcome(socket: LiveSocket, commands: Commands) {
    const { connection } = socket.data
    forgetRequest(socket)
    commands.listen(socket)
    socket.conn.on('packetCreate', ({ type }) => {
      if (type === 'ping') connection.notePing()
    })
    socket.conn.on('packet', ({ type }) => {
      if (type === 'pong') connection.notePong()
      for (const heard of signs) heard(connection)
    })
    socket.on('disconnect', (reason) => {
      const how = closing ? 'closing' : silent.has(reason) ? 'silent' : 'exact'
      for (const gone of departures) gone(connection, how)
    })
  }

  const sockets = (): LiveSocket[] => [...(io?.sockets.sockets.values() ?? [])]
  const reach = (room: string | string[], name: Told, { here }: { here: boolean }) => {
    const to = (here ? io?.local : io)?.to(room)
    return spared.has(name) ? to?.except(behind) : to
  }

  function evict({ socket }: Connection, reason: EvictionReason) {
    socket.emit('live:evicted', { reason })
    socket.disconnect(true)
  }

  return {
    listening,
    attach(server, { secret, commands, ...deps }) {
      signIns = deps.signIns
      const isLetIn = makeDoor(env, secret)
      if (env.REDIS_URL && meet) meeting = meet(env.REDIS_URL, tellTrouble)
      io = new Server(server, {
        path: LIVE_PATH,
        serveClient: false,
        // A WebSocket, or for good requests, where a network lets no WebSocket through: trying both costs every joining twice.
        transports: ['websocket', 'polling'],
        allowUpgrades: false,
        perMessageDeflate: false,
        httpCompression: false,
        pingInterval: env.PING_INTERVAL_MS,
        pingTimeout: env.PING_TIMEOUT_MS,
        maxHttpBufferSize: limits.messageBytes,
        connectTimeout: admittedWithinMs,
        destroyUpgrade: false,
        allowRequest: (request, answer) => answer(null, isLetIn(request)),
        ...(meeting ? { adapter: meeting.adapter } : {}),
      })
      pace.keepIn(io.sockets.adapter as unknown as Broadcaster<LiveSocket>)
      io.engine.use(noteAnswer)
      io.use((socket, next) => {
        admit(socket, { env, signIns: deps.signIns }).then(next, () => next(refusal({ code: 'UNAVAILABLE' })))
      })
      io.on('connection', (socket) => welcome(socket, commands))
      server.once('listening', nowListening)
      server.on('upgrade', (_, line) => {
        lines.add(line)
        line.once('close', () => lines.delete(line))
      })
    },
    tell: (room, name, payload) => send(reach(room, name, { here: false }), name, payload),
    tellHere(room, name, payload) {
      const tell = (rooms: string | string[]) => send(reach(rooms, name, { here: true }), name, payload)
      if (typeof room !== 'string' || !unhurried.has(name)) return tell(room)
      pace.whenQuiet(`${name} ${room}`, [...(io?.sockets.adapter.rooms.get(room) ?? [])], tell)
    },
    onSignOfLife: (heard) => void signs.push(heard),
    onDeparture: (gone) => void departures.push(gone),
    onActorChange: (changed) => void actorChanges.push(changed),
    onCaughtUp: (caughtUp) => void caughtUps.push(caughtUp),
    onTrouble: (tell) => void troubles.push(tell),
    evict,
    async refreshActors() {
      if (!signIns) return
      const connections = sockets().map(({ data }) => data.connection)
      await refreshActors(connections, signIns, (connection, before) => {
        const { personId } = connection.actor
        if (personId === null) evict(connection, 'signed-out')
        else if (personId !== before.personId) connection.socket.disconnect(true)
        else for (const changed of actorChanges) changed(connection)
      })
    },
    closeIdle(longestMs) {
      for (const { conn, data } of sockets()) if (data.connection.idleMs() > longestMs) conn.close()
    },
    relieveUnread: () =>
      relieveUnread(sockets(), ({ data }) => {
        for (const caughtUp of caughtUps) caughtUp(data.connection)
      }),
    countWays() {
      const all = sockets()
      const polling = all.filter(({ conn }) => conn.transport.name === 'polling').length
      return { websocket: all.length - polling, polling }
    },
    async close() {
      closing = true
      io?.engine.close()
      await io?.sockets.adapter.close()
      meeting?.end()
      await partFrom(lines)
    },
  }
}

/** Lets connections end as they should, and cuts those of machines that answer no more. */
async function partFrom(lines: ReadonlySet<Duplex>): Promise<void> {
  for (let waits = 0; lines.size > 0 && waits < mostWaits; waits++) await setTimeout(waitMs)
  for (const line of lines) line.destroy()
}

/** Nobody saw these connections end; what is known is when they were last heard. */
const silent: ReadonlySet<string> = new Set(['ping timeout', 'transport error', 'forced close'])

type Emitter = { emit(name: string, payload: unknown): unknown }

function send(to: unknown, name: Told, payload: unknown) {
  ;(to as Emitter | undefined)?.emit(name, payload)
}
