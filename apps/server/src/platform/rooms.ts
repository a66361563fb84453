import type { Server as HttpServer, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { limits } from '@muster/live/limits'
import type { ClientToServer } from '@muster/live/protocol/commands'
import type { EvictionReason, LiveEventName, LivePayload, ServerToClient } from '@muster/live/protocol/events'
import { findHandshakeFailure, LIVE_PATH } from '@muster/live/protocol/version'
import { createAdapter } from '@socket.io/redis-streams-adapter'
import { createClient } from 'redis'
import { type DefaultEventsMap, Server } from 'socket.io'
import type { Env } from '../env.ts'
import type { Actor } from './actor.ts'
import { Connection, type LiveSocket } from './connection.ts'
import { trustedOrigins } from './security.ts'

type LiveServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, { connection: Connection }>

/** How a connection ended: `exact` where it was seen to end, `silent` where it was only missed, `closing` with this process. */
export type Departure = 'exact' | 'silent' | 'closing'

/** Finds out who asks, from the cookies of a request. */
type ResolveActor = (headers: IncomingHttpHeaders) => Promise<Actor>
type Commands = { listen(socket: LiveSocket): void }

/** What is sent without an answer. */
type Told = Exclude<LiveEventName, 'live:streams'>

/** The sockets of this process and, through Redis, those of its sisters. A room is a name that sockets join. */
export type Rooms = {
  attach(server: HttpServer, deps: { resolveActor: ResolveActor; commands: Commands }): void
  /** Resolves once people can come. Never, where nobody listens. */
  listening: Promise<void>
  /** Tells everybody in a room, on every process; encoded once. */
  tell<Name extends Told>(room: string, name: Name, payload: LivePayload<Name>): void
  /** The same for the sockets of this process only. */
  tellHere<Name extends Told>(room: string, name: Name, payload: LivePayload<Name>): void
  /** Calls `heard` at every packet of any connection: each is a sign of life. */
  onSignOfLife(heard: (connection: Connection) => void): void
  onDeparture(gone: (connection: Connection, how: Departure) => void): void
  /** What the ways between processes complain of; nothing is lost by it, but somebody should know. */
  onTrouble(tell: (error: Error) => void): void
  /** Puts a connection out; its client does not come back by itself. */
  evict(connection: Connection, reason: EvictionReason): void
  /** Drops connections that do not read what they are sent, so that they cannot fill the memory; returns how many. */
  dropUnread(): number
  /** Ends all connections as a restart does: clients come back by themselves. */
  close(): Promise<void>
}

/** Messages waiting for one connection at which it is given up: it comes back and is brought up to date at once. */
const mostUnread = 500
const waitMs = 25
const mostWaits = 20

export function makeRooms(env: Env): Rooms {
  let io: LiveServer | null = null
  let redis: { destroy(): void } | null = null
  let closing = false
  /** The connections beneath: a server does not close while one of them is open. */
  const lines = new Set<Duplex>()
  const signs: ((connection: Connection) => void)[] = []
  const departures: ((connection: Connection, how: Departure) => void)[] = []
  const troubles: ((error: Error) => void)[] = []
  const { promise: listening, resolve: nowListening } = Promise.withResolvers<void>()

  function connectRedis(url: string) {
    const client = createClient({ url })
    client.on('error', (error: Error) => {
      for (const tell of troubles) tell(error)
    })
    client.connect().catch(() => {})
    redis = client
    return createAdapter(client)
  }

  function welcome(socket: LiveSocket, commands: Commands) {
    const { connection } = socket.data
    forgetRequest(socket)
    commands.listen(socket)
    socket.conn.on('packet', () => {
      for (const heard of signs) heard(connection)
    })
    socket.on('disconnect', (reason) => {
      const how = closing ? 'closing' : silent.has(reason) ? 'silent' : 'exact'
      for (const gone of departures) gone(connection, how)
    })
  }

  return {
    listening,
    attach(server, { resolveActor, commands }) {
      const origins = trustedOrigins(env)
      const allowed = ({ headers }: IncomingMessage) => headers.origin === undefined || origins.has(headers.origin)
      io = new Server(server, {
        path: LIVE_PATH,
        serveClient: false,
        transports: ['websocket'],
        perMessageDeflate: false,
        httpCompression: false,
        pingInterval: env.PING_INTERVAL_MS,
        pingTimeout: env.PING_TIMEOUT_MS,
        maxHttpBufferSize: limits.messageBytes,
        destroyUpgrade: false,
        allowRequest: (request, answer) => answer(null, allowed(request)),
        ...(env.REDIS_URL ? { adapter: connectRedis(env.REDIS_URL) } : {}),
      })
      io.use((socket, next) => {
        admit(socket, { resolveActor, env }).then(
          () => next(),
          () => next(refusal({ code: 'UNAVAILABLE' })),
        )
      })
      io.use((socket, next) => next(findRefusal(socket)))
      io.on('connection', (socket) => welcome(socket, commands))
      server.once('listening', nowListening)
      server.on('upgrade', (_, line) => {
        lines.add(line)
        line.once('close', () => lines.delete(line))
      })
    },
    tell: (room, name, payload) => send(io?.to(room), name, payload),
    tellHere: (room, name, payload) => send(io?.local.to(room), name, payload),
    onSignOfLife: (heard) => void signs.push(heard),
    onDeparture: (gone) => void departures.push(gone),
    onTrouble: (tell) => void troubles.push(tell),
    evict({ socket }, reason) {
      socket.emit('live:evicted', { reason })
      socket.disconnect(true)
    },
    dropUnread() {
      const full = [...(io?.sockets.sockets.values() ?? [])].filter((socket) => unreadOf(socket) > mostUnread)
      for (const { conn } of full) conn.close(true)
      return full.length
    },
    async close() {
      closing = true
      io?.engine.close()
      await io?.sockets.adapter.close()
      if (redis) redis.destroy()
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

async function admit(socket: LiveSocket, { resolveActor, env }: { resolveActor: ResolveActor; env: Env }) {
  if (findHandshakeFailure(socket.handshake.auth)) return
  const { headers } = socket.handshake
  const address = (env.TRUST_PROXY ? clientNamedBy(headers['x-forwarded-for']) : null) ?? socket.handshake.address
  const userAgent = headers['user-agent']?.slice(0, 300) ?? null
  const { cookie } = headers
  const identify = () => resolveActor(cookie === undefined ? {} : { cookie })
  socket.data.connection = new Connection(socket, { actor: await identify(), identify, origin: { address, userAgent } })
}

/** The first address that a trusted proxy names. */
const clientNamedBy = (forwarded: string | string[] | undefined) => forwarded?.toString().split(',')[0]?.trim() || null

/** Why a socket may not connect: another protocol before a missing sign-in, since that one is cured by reloading. */
function findRefusal(socket: LiveSocket) {
  const failure = findHandshakeFailure(socket.handshake.auth)
  if (failure) return refusal(failure)
  return socket.data.connection.actor.personId === null ? refusal({ code: 'UNAUTHENTICATED' }) : undefined
}

/** What the client finds as `data` of its connect error. */
const refusal = (data: object) => Object.assign(new Error('refused'), { data })

/** The upgrade's request and headers take more memory than everything else of a connection. */
function forgetRequest(socket: LiveSocket) {
  const nothing = { headers: {}, auth: {}, query: {} }
  Object.assign(socket.handshake, nothing)
  Object.assign(socket.conn, { request: null })
}

/** engine.io queues without limit; how much waits is its own affair, which is why this asks it untyped. */
const unreadOf = ({ conn }: LiveSocket) => (conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length

type Emitter = { emit(name: string, payload: unknown): unknown }

function send(to: unknown, name: Told, payload: unknown) {
  ;(to as Emitter | undefined)?.emit(name, payload)
}
