import { PassThrough } from 'node:stream'

/** How often it is asked anew whether whoever follows still may, and told that the connection lives. */
const askedEveryMs = 5000
/** What may wait for a reader that does not read. More than everything there is to say at first. */
const mostUnreadBytes = 32 * 1024 * 1024

/** An answer without an end: a line of JSON a message, as they come. */
export type LineStream = {
  readonly body: PassThrough
  /** Sends one message; nothing once the stream has ended. Ends it where what was sent before is not read. */
  send(message: object): void
  /** Resolves once what was sent is on its way, or nobody reads any more: for who sends much. */
  drained(): Promise<void>
  /** Calls back once, when it has ended for whatever reason; at once where it has already. */
  onEnd(ended: () => void): void
  end(): void
}

/**
 * Opens a stream that lasts until its reader goes, `end` is called, or `mayGoOn` says no. An empty line now and then tells
 * a reader that nothing is new; one that misses it knows that the connection is gone.
 */
export function openLineStream(mayGoOn: () => Promise<boolean>): LineStream {
  const body = new PassThrough()
  const asking = setInterval(() => {
    mayGoOn().then(
      (may) => (may ? body.write('\n') : body.end()),
      () => body.end(),
    )
  }, askedEveryMs)
  body.once('close', () => clearInterval(asking))
  return {
    body,
    send(message) {
      if (body.writableEnded || body.destroyed) return
      if (body.writableLength > mostUnreadBytes) body.destroy()
      else body.write(`${JSON.stringify(message)}\n`)
    },
    drained() {
      if (!body.writableNeedDrain || body.destroyed) return Promise.resolve()
      const { promise, resolve } = Promise.withResolvers<void>()
      body.once('drain', resolve)
      body.once('close', resolve)
      return promise
    },
    onEnd(ended) {
      if (body.destroyed) ended()
      else body.once('close', ended)
    },
    end: () => void body.end(),
  }
}
