import { type Claim, counted, type Run, watch } from '@muster/attendance/watching'
import { describe, expect, it } from 'vitest'
import { type Answer, makeReporter, type Watching } from './reporter.ts'

const secondMs = 1000
const rule = { maxSpeedPercent: 100, durationMs: 600 * secondMs, untilMs: 10_000 * secondMs }
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** A reporter and the server's own rule, with a way between them that takes as long as a test says, or is cut. */
function connect(maxSpeedPercent = 100) {
  let [nowMs, ids] = [0, 0]
  let server: Run | null = null
  const kept: Run[] = []
  const way = { delayMs: 0, cut: false }
  const states: Watching[] = []
  const claims: Claim[] = []
  const send = async (claim: Claim): Promise<Answer> => {
    if (way.cut) return 'not-reached'
    claims.push(claim)
    nowMs += way.delayMs
    const { run, closed, refused } = watch(server, claim, { ...rule, maxSpeedPercent, nowMs })
    server = run
    if (closed) kept.push(closed)
    return refused ?? 'taken'
  }
  const reporter = makeReporter({
    maxSpeedPercent,
    durationMs: rule.durationMs,
    newRunId: () => `run-${++ids}`,
    nowMs: () => nowMs,
    send,
    onChange: (state) => void states.push(state),
    onConfirmed: () => {},
  })
  return {
    reporter,
    way,
    states,
    claims,
    /** Another tab of the same person begins to play. */
    async playElsewhere() {
      await send({ kind: 'begin', runId: 'elsewhere', fromMs: 0, speedPercent: 100 })
    },
    /** Plays for so long from a place, four times a second as a browser tells it. Answers where it has come. */
    async play(fromMs: number, forMs: number, speedPercent = 100) {
      for (let playedMs = 0; playedMs <= forMs; playedMs += 250) {
        reporter.plays(fromMs + (playedMs * speedPercent) / 100, speedPercent)
        await settled()
        nowMs += 250
      }
      return fromMs + (forMs * speedPercent) / 100
    },
    counts: () => [...kept, ...(server && counted(server) ? [server] : [])].map(({ fromMs, toMs }) => [fromMs, toMs]),
  }
}

describe('what is played', () => {
  it('is said every few seconds, and counts to where it stopped', async () => {
    const { reporter, play, claims, counts, states } = connect()
    reporter.stops(await play(0, 12 * secondMs))
    await settled()
    expect(claims.map(({ kind }) => kind)).toEqual(['begin', 'piece', 'piece', 'piece'])
    expect(counts()).toEqual([[0, 12 * secondMs]])
    expect(states).toEqual(['counting', 'idle'])
  })

  it('counts in stretches where somebody jumps', async () => {
    const { reporter, play, counts } = connect()
    reporter.stops(await play(0, 8 * secondMs))
    await settled()
    reporter.stops(await play(100 * secondMs, 7 * secondMs))
    await settled()
    expect(counts()).toEqual([
      [0, 8 * secondMs],
      [100 * secondMs, 107 * secondMs],
    ])
  })

  it('is never refused because messages take long, and loses no more than one of them took', async () => {
    const { reporter, play, counts, states, way } = connect()
    way.delayMs = 400
    const reached = await play(0, 20 * secondMs)
    way.delayMs = 0
    reporter.stops(reached)
    await settled()
    const [[, toMs = 0] = []] = counts()
    expect(reached - toMs).toBeLessThanOrEqual(650)
    expect(states).toEqual(['counting', 'idle'])
  })

  it('is said later where the connection was lost for a while', async () => {
    const { reporter, play, counts, states, way } = connect()
    await play(0, 6 * secondMs)
    way.cut = true
    await play(6 * secondMs, 20 * secondMs)
    expect(states.at(-1)).toBe('not-reached')
    way.cut = false
    reporter.stops(await play(26 * secondMs, 6 * secondMs))
    await settled()
    expect(counts()).toEqual([[0, 32 * secondMs]])
  })

  it('begins anew where the connection was lost for so long that the server let go of it', async () => {
    const { reporter, play, counts, way } = connect()
    await play(0, 10 * secondMs)
    way.cut = true
    await play(10 * secondMs, 100 * secondMs)
    way.cut = false
    reporter.stops(await play(110 * secondMs, 20 * secondMs))
    await settled()
    const [first, second, ...others] = counts()
    expect(first).toEqual([0, 10 * secondMs])
    expect(second?.[0]).toBeGreaterThan(110 * secondMs)
    expect(second?.[1]).toBe(130 * secondMs)
    expect(others).toEqual([])
  })

  it('does not count faster than is allowed, and does again when it is slowed down', async () => {
    const { reporter, play, counts, states } = connect()
    reporter.stops(await play(0, 8 * secondMs, 200))
    await settled()
    expect(counts()).toEqual([])
    reporter.stops(await play(16 * secondMs, 8 * secondMs))
    await settled()
    expect(counts()).toEqual([[16 * secondMs, 24 * secondMs]])
    expect(states).toEqual(['too-fast', 'idle', 'counting', 'idle'])
  })

  it('ends here when it is played elsewhere, until it is started again', async () => {
    const { reporter, play, playElsewhere, claims, states } = connect()
    await play(0, 6 * secondMs)
    await playElsewhere()
    await play(6 * secondMs, 20 * secondMs)
    expect(states.at(-1)).toBe('not-going-on')
    expect(claims.filter(({ kind }) => kind === 'begin')).toHaveLength(2)
    reporter.stops(26 * secondMs)
    await play(26 * secondMs, 6 * secondMs)
    expect(states.at(-1)).toBe('counting')
  })

  it('is said at once when the page goes', async () => {
    const { reporter, play } = connect()
    expect(reporter.lastWords()).toBeNull()
    await play(0, 7 * secondMs)
    expect(reporter.lastWords()).toEqual({ kind: 'piece', runId: 'run-1', toMs: 7 * secondMs, ends: true })
    expect(reporter.lastWords()).toBeNull()
  })
})
