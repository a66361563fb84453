type Where = { rooms: ReadonlySet<string> }
type Target = Where
type Apply<Socket> = (where: Where, write: (socket: Socket) => void) => void
/** Socket.IO's adapters as far as they matter here: what each broadcast goes through, which their types call private. */
export type Broadcaster<Socket extends Target> = { apply: Apply<Socket> }

/** A broadcast that is under way. */
type Pressing = { where: Where; count: number; next: number; write(from: number, until: number): void }
/** News that can wait: of the sockets, `left` are still to be told, from `next` on and around. */
type Unhurried = { ids: string[]; next: number; left: number; tell(ids: string[]): void }

/**
 * Writes to many sockets a part at a time, so that whoever asks for something meanwhile is answered between two parts: one
 * broadcast to ten thousand people keeps the process busy for a fifth of a second.
 */
export type Pace = {
  /** Every broadcast of this adapter, from this process and from others, keeps the pace; in one room each follows the other. */
  keepIn<Socket extends Target>(adapter: Broadcaster<Socket>): void
  /**
   * Has sockets told while no broadcast waits. `tell` takes some of them at a time. The same news again, by its `key`, takes the
   * place of what was not told yet.
   */
  whenQuiet(key: string, ids: string[], tell: (ids: string[]) => void): void
}

/** Sockets that are written to in one go: some 25 ms for a broadcast, a third of it for what can wait. */
const usual = { pressing: 1500, unhurried: 500 }
/** From so many waiting on, writing is not put off any more: whoever causes more has to wait for it. */
const mostWaiting = 50

export function makePace(atOnce = usual): Pace {
  const pressing: Pressing[] = []
  const unhurried = new Map<string, Unhurried>()
  let isDue = false

  const schedule = () => {
    if (isDue || (pressing.length === 0 && unhurried.size === 0)) return
    isDue = true
    setImmediate(() => {
      isDue = false
      writeSome()
      schedule()
    })
  }

  function writeSome() {
    const [first] = pressing
    if (first) return writePart(first)
    for (const [key, news] of unhurried) return tellPart(key, news)
  }

  function writePart(broadcast: Pressing) {
    const from = broadcast.next
    broadcast.next += atOnce.pressing
    if (broadcast.next >= broadcast.count) pressing.shift()
    broadcast.write(from, broadcast.next)
  }

  function tellPart(key: string, news: Unhurried) {
    const { ids, next, tell } = news
    const count = Math.min(news.left, atOnce.unhurried, ids.length - next)
    news.next = (next + count) % ids.length
    news.left -= count
    if (news.left === 0) unhurried.delete(key)
    tell(ids.slice(next, next + count))
  }

  return {
    keepIn<Socket extends Target>(adapter: Broadcaster<Socket>) {
      const apply = adapter.apply.bind(adapter)
      // The adapter's questions about sockets go through it, too: nobody here asks it any.
      adapter.apply = (where, write) => {
        const sockets: Socket[] = []
        apply(where, (socket) => sockets.push(socket))
        const isFirst = !pressing.some((broadcast) => sharesRoom(broadcast.where, where))
        if (isFirst && sockets.length <= atOnce.pressing) return sockets.forEach(write)
        pressing.push({
          where,
          count: sockets.length,
          next: 0,
          write(from, until) {
            // Who has left meanwhile is not to be told any more.
            for (const socket of sockets.slice(from, until)) if (isIn(socket, where)) write(socket)
          },
        })
        if (pressing.length === 1) writeSome()
        while (pressing.length > mostWaiting) writeSome()
        schedule()
      }
    },
    whenQuiet(key, ids, tell) {
      if (ids.length === 0) return
      const before = unhurried.get(key)
      // Older news must not come after these.
      unhurried.delete(key)
      if (ids.length <= atOnce.unhurried && pressing.length === 0) return tell(ids)
      const next = (before?.next ?? 0) % ids.length
      unhurried.set(key, { ids, next, left: ids.length, tell })
      schedule()
    },
  }
}

const sharesRoom = ({ rooms }: Where, other: Where) => [...rooms].some((room) => other.rooms.has(room))

const isIn = (socket: Target, where: Where) => where.rooms.size === 0 || sharesRoom(where, socket)
