/** What came of messages that many people said and everybody was to hear. */
export type Heard = {
  /** From sending a message to each person's receipt of it. */
  receiptsMs: number[]
  /** Each frame that brought messages, and when, counted from the first. */
  frames: { frame: string; atMs: number }[]
}

export type Hearing = {
  said(message: number, atMs: number): void
  /** One person's receipt; throws where somebody hears a message twice, or not where others hear it. */
  hear(person: object, messages: readonly number[], receipt: { frame: Buffer; atMs: number }): void
  heard: Heard
}

/**
 * Follows `count` messages to `people`: everybody must hear all of them, once, and in one and the same order. Calls `done`
 * then.
 */
export function followMessages({ count, people, done }: { count: number; people: number; done(): void }): Hearing {
  const sentAtMs = new Map<number, number>()
  /** The order that whoever is ahead has heard. */
  const order: number[] = []
  const places = new Map<object, number>()
  const heard: Heard = { receiptsMs: [], frames: [] }
  let firstAtMs: number | null = null
  let satisfied = 0
  return {
    heard,
    said: (message, atMs) => void sentAtMs.set(message, atMs),
    hear(person, messages, { frame, atMs }) {
      const place = places.get(person) ?? 0
      if (place === order.length) {
        firstAtMs ??= atMs
        heard.frames.push({ frame: frame.toString(), atMs: atMs - firstAtMs })
        order.push(...messages)
      }
      for (const [index, message] of messages.entries()) {
        const sentAt = sentAtMs.get(message)
        if (sentAt === undefined) throw new Error(`message ${message} was heard before it was said`)
        if (order[place + index] !== message) throw new Error(`somebody heard message ${message} out of order`)
        heard.receiptsMs.push(atMs - sentAt)
      }
      const now = place + messages.length
      places.set(person, now)
      if (now < count) return
      if (now > count || new Set(order).size !== count) throw new Error('a message was heard twice')
      satisfied += 1
      if (satisfied === people) done()
    },
  }
}
