import { addressOf, type Endpoint } from '@muster/contracts/endpoint'
import type { z } from 'zod'
import { CallError, type CallInput, failureIn } from './call.ts'
import { readLines } from './read-lines.ts'

/** The server says something at least every five seconds, be it an empty line: who hears nothing for so long is cut off. */
const silentAfterMs = 15_000
const comeBackAfterMs = { first: 1000, most: 10_000 }

type Following<Message extends z.ZodType> = {
  message: Message
  onMessage: (message: z.output<Message>) => void
  /** Null while it is connected; else why not. It comes back by itself, unless the server refuses. */
  onTrouble: (trouble: CallError | null) => void
}

/** Follows an endpoint that answers with lines as they come, and comes back where the connection breaks. Answers what ends it. */
export function follow<E extends Endpoint, Message extends z.ZodType>(
  endpoint: E,
  input: CallInput<E>,
  following: Following<Message>,
): () => void {
  const ended = new AbortController()
  void keepFollowing(addressOf(endpoint, input), following, ended.signal)
  return () => ended.abort()
}

async function keepFollowing<Message extends z.ZodType>(
  address: string,
  following: Following<Message>,
  ended: AbortSignal,
): Promise<void> {
  let waitMs = comeBackAfterMs.first
  while (!ended.aborted) {
    const trouble = await followOnce(address, following, ended, () => {
      waitMs = comeBackAfterMs.first
    })
    if (ended.aborted) return
    following.onTrouble(trouble)
    if (isRefusal(trouble)) return
    await new Promise((resolve) => setTimeout(resolve, waitMs * (0.5 + Math.random())))
    waitMs = Math.min(2 * waitMs, comeBackAfterMs.most)
  }
}

const isRefusal = ({ failure }: CallError) => ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'].includes(failure.code)
const lost = new CallError({ code: 'UNAVAILABLE', reason: 'no-connection' })

/** Follows until the connection ends; answers why it did. */
async function followOnce<Message extends z.ZodType>(
  address: string,
  { message, onMessage, onTrouble }: Following<Message>,
  ended: AbortSignal,
  onConnected: () => void,
): Promise<CallError> {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), silentAfterMs)
  try {
    const response = await fetch(address, { signal: AbortSignal.any([ended, silence.signal]) })
    if (!response.ok || !response.body) return new CallError(failureIn(await response.json().catch(() => null)))
    onConnected()
    onTrouble(null)
    await readLines(response.body, {
      onLine: (line) => onMessage(message.parse(line)),
      onSign() {
        clearTimeout(timer)
        timer = setTimeout(() => silence.abort(), silentAfterMs)
      },
    })
    return lost
  } catch {
    return lost
  } finally {
    clearTimeout(timer)
  }
}
