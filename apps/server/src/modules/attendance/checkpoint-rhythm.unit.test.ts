import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEnv } from '../../env.ts'
import { checkpointEveryMs } from './checkpoint-rhythm.ts'

const env = readEnv({})

test('as delivered, who vanishes is noticed within 15.5 s, and a kill costs nobody more than 15 s', () => {
  expect(env.PING_INTERVAL_MS + env.PING_TIMEOUT_MS).toBeLessThanOrEqual(15_500)
  expect(env.CHECKPOINT_INTERVAL_MS).toBe(15_000)
})

test('whenever a process is killed, the last stored sign of life is no older than one checkpoint interval', () => {
  const everyMs = checkpointEveryMs(env)
  /** What a ping takes to be answered and what storing takes may come to half of what the ping leaves. */
  const slackMs = (env.CHECKPOINT_INTERVAL_MS - env.PING_INTERVAL_MS) / 2
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 600_000 }),
      fc.integer({ min: 0, max: 20_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (livedMs, firstStoredMs, slowness, share) => {
        const answeredMs = slackMs * slowness * share
        const storingMs = slackMs * slowness * (1 - share)
        const periodMs = env.PING_INTERVAL_MS + answeredMs
        // Joining is stored at once, and is the first sign of life.
        let storedMs = 0
        for (let atMs = firstStoredMs % everyMs; atMs + storingMs <= livedMs; atMs += everyMs)
          storedMs = Math.floor(atMs / periodMs) * periodMs
        expect(livedMs - storedMs).toBeLessThanOrEqual(env.CHECKPOINT_INTERVAL_MS)
      },
    ),
  )
})
