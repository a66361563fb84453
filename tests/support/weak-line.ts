import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { seeded } from '@muster/crowd/random'

/** `bitsPerSecond` in each direction, `delayMs` one way, `loss` the share of packets that have to be sent again. */
export type Weakness = { bitsPerSecond: number; delayMs: number; loss: number }

/** A village at the end of a satellite: 64 kbit/s, a second there and back, one packet in twenty lost. */
export const farAway: Weakness = { bitsPerSecond: 64_000, delayMs: 500, loss: 0.05 }

export type WeakLine = {
  port: number
  /** From now on as weak as that; null: as strong as the machine allows. */
  become(weakness: Weakness | null): void
  /** Breaks every connection that goes over it, as when a line drops. */
  cut(): void
  /** Bytes that were carried so far, with the headers of their packets, in each direction. */
  carried(): { up: number; down: number }
  stop(): void
}

const packetBytes = 1400
/** Of IP and TCP. */
const headerBytes = 40
/** A sender that hears nothing waits so long before it sends again (RFC 6298: a second at least). */
const resentAfterMs = 1000
/** More than this is not taken from a sender before it was carried: what a home router holds. */
const mostQueuedBytes = 64 * 1024
const seed = 7

/**
 * A line to a port of this machine that carries as little and as late as it is told: one queue in each direction for all that
 * goes over it, in packets that take their time, are delayed, and where one is lost, all behind it in its connection wait.
 */
export async function layWeakLine(to: { port: number }, begins: Weakness | null = null): Promise<WeakLine> {
  const random = seeded(seed)
  let weakness = begins
  const open = new Set<Socket>()
  const ways = { up: { freeAtMs: 0, bytes: 0 }, down: { freeAtMs: 0, bytes: 0 } }

  /** When a packet arrives that is given to the line now. */
  function arrival(way: { freeAtMs: number; bytes: number }, bytes: number, nowMs: number): number {
    way.bytes += bytes + headerBytes
    if (weakness === null) return nowMs
    const takesMs = ((bytes + headerBytes) * 8000) / weakness.bitsPerSecond
    way.freeAtMs = Math.max(nowMs, way.freeAtMs) + takesMs
    if (random() >= weakness.loss) return way.freeAtMs + weakness.delayMs
    way.bytes += bytes + headerBytes
    way.freeAtMs += takesMs
    return way.freeAtMs + resentAfterMs + weakness.delayMs
  }

  function carry(from: Socket, into: Socket, way: { freeAtMs: number; bytes: number }) {
    // Nothing goes before both ends have met: a round trip.
    let lastMs = performance.now() + 2 * (weakness?.delayMs ?? 0)
    let queued = 0
    const later = (work: () => void) => setTimeout(work, Math.max(0, lastMs - performance.now()))
    from.on('data', (data) => {
      for (let start = 0; start < data.length; start += packetBytes) {
        const packet = data.subarray(start, start + packetBytes)
        queued += packet.length
        lastMs = Math.max(lastMs, arrival(way, packet.length, performance.now()))
        later(() => {
          queued -= packet.length
          if (!into.destroyed) into.write(packet)
          if (queued < mostQueuedBytes) from.resume()
        })
      }
      if (queued >= mostQueuedBytes) from.pause()
    })
    from.on('end', () => later(() => into.end()))
    from.on('error', () => into.destroy())
    from.on('close', () => later(() => into.destroy()))
  }

  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ port: to.port, host: '127.0.0.1', allowHalfOpen: true })
    for (const socket of [near, far]) {
      open.add(socket)
      socket.setNoDelay(true)
      socket.once('close', () => open.delete(socket))
    }
    carry(near, far, ways.up)
    carry(far, near, ways.down)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('not listening on a port')
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: bound.port,
    become(next) {
      weakness = next
    },
    cut,
    carried: () => ({ up: ways.up.bytes, down: ways.down.bytes }),
    stop() {
      server.close()
      cut()
    },
  }
}
