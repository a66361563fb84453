import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Broadcaster, makePace } from './pace.ts'

type Socket = { id: string; rooms: Set<string>; heard: string[] }

/** Sockets as an adapter knows them, in a room called `all`. */
function makeHall(count: number) {
  const sockets = Array.from({ length: count }, (_, index): Socket => {
    const id = `${index}`
    return { id, rooms: new Set([id, 'all']), heard: [] }
  })
  const adapter: Broadcaster<Socket> = {
    apply({ rooms }, write) {
      for (const socket of sockets) if ([...rooms].some((room) => socket.rooms.has(room))) write(socket)
    },
  }
  const pace = makePace({ pressing: 3, unhurried: 2 })
  pace.keepIn(adapter)
  const say = (word: string, room = 'all') =>
    adapter.apply({ rooms: new Set([room]) }, (socket) => void socket.heard.push(word))
  const news = (word: string, to = sockets) =>
    pace.whenQuiet(
      'news',
      to.map(({ id }) => id),
      (ids) => {
        for (const id of ids) sockets[Number(id)]?.heard.push(word)
      },
    )
  const heard = () => sockets.map((socket) => socket.heard.join(' '))
  return { sockets, say, news, heard }
}

async function turns(count: number) {
  for (let done = 0; done < count; done++) await turn()
}

describe('a broadcast', () => {
  test('to a few is written at once', () => {
    const { say, heard } = makeHall(3)
    say('one')
    expect(heard()).toEqual(['one', 'one', 'one'])
  })

  test('to many is written a part at a time, the first at once', async () => {
    const { say, heard } = makeHall(7)
    say('one')
    expect(heard()).toEqual(['one', 'one', 'one', '', '', '', ''])
    await turn()
    expect(heard()).toEqual(['one', 'one', 'one', 'one', 'one', 'one', ''])
    await turn()
    expect(heard()).toEqual(Array(7).fill('one'))
  })

  test('follows the one before it in the same room, and waits for none in another', async () => {
    const { say, heard } = makeHall(7)
    say('one')
    say('two')
    say('alone', '6')
    expect(heard().at(-1)).toBe('alone')
    expect(heard()[0]).toBe('one')
    await turns(5)
    expect(heard()).toEqual([...Array(6).fill('one two'), 'alone one two'])
  })

  test('does not reach who has left the room meanwhile', async () => {
    const { sockets, say, heard } = makeHall(4)
    say('one')
    sockets[3]?.rooms.delete('all')
    await turns(2)
    expect(heard()).toEqual(['one', 'one', 'one', ''])
  })

  test('is not put off for ever: who causes too many waits for them', () => {
    const { say, heard } = makeHall(4)
    for (let count = 0; count < 60; count++) say('.')
    expect(heard()[3]?.length).toBeGreaterThan(0)
  })
})

describe('news that can wait', () => {
  test('reach everybody, after the broadcasts that came first', async () => {
    const { say, news, heard } = makeHall(5)
    say('one')
    news('news')
    say('two')
    await turns(8)
    expect(heard()).toEqual(Array(5).fill('one two news'))
  })

  test('are told at once to a few where nothing is under way', () => {
    const { news, heard } = makeHall(2)
    news('news')
    expect(heard()).toEqual(['news', 'news'])
  })

  test('are never followed by older ones, where few are left to be told', async () => {
    const { sockets, news, heard } = makeHall(5)
    news('old')
    news('new', sockets.slice(3))
    await turns(4)
    expect(heard().slice(3)).toEqual(['new', 'new'])
  })

  test('take the place of older ones that not everybody has, and go on with who has waited longest', async () => {
    const { news, heard } = makeHall(5)
    news('old')
    await turn()
    expect(heard()).toEqual(['old', 'old', '', '', ''])
    news('new')
    await turn()
    expect(heard()).toEqual(['old', 'old', 'new', 'new', ''])
    await turns(4)
    expect(heard()).toEqual(['old new', 'old new', 'new', 'new', 'new'])
  })
})
