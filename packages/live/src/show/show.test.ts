import { describe, expect, it } from 'vitest'
import { limits } from '../limits.ts'
import { facilitator, makeBlock, makeBlockId, openStage, outcome, type Step, stageOf, start } from '../testing/make.ts'

const minute = 60_000
const blocks = [makeBlock(1, 20), makeBlock(2, 10), makeBlock(3, 5)]
const [one, two, three, unknown] = [1, 2, 3, 9].map(makeBlockId)
const by = (type: string, more: object = {}, now = start): Step => [facilitator, { type, ...more }, { blocks, now }]
const begin = by('show.begin')
const turn = (blockId = two, now = start) => by('show.turn', { blockId }, now)
const lengthen = (byMs: number, blockId = one) => by('show.lengthen', { blockId, byMs })
const skip = (blockId = two, skipped = true) => by('show.skip', { blockId, skipped })
const move = (blockId = three, beforeId: string | null | undefined = two) => by('show.move', { blockId, beforeId })
const stop = by('show.stop')

describe('running a show', () => {
  it.each<[string, Step[], Step, string]>([
    ['it begins', [], begin, 'show.begun'],
    ['not twice', [begin], begin, 'show-begun'],
    ['not where nothing was prepared', [], [facilitator, { type: 'show.begin' }], 'nothing-prepared'],
    ['nothing turns before it has begun', [], turn(), 'show-not-begun'],
    ['the next block is on', [begin], turn(), 'show.turned'],
    ['of two who press next at once one goes on', [begin, turn()], turn(), 'block-is-on'],
    ['back to an earlier one', [begin, turn()], turn(one), 'show.turned'],
    ['not to one that is not there', [begin], turn(unknown), 'unknown-block'],
    ['not to a skipped one', [begin, skip()], turn(), 'block-skipped'],
    ['to one that is no longer skipped', [begin, skip(), skip(two, false)], turn(), 'show.turned'],
    ['time is added', [begin], lengthen(5 * minute), 'show.lengthened'],
    ['time is added to one to come', [begin], lengthen(5 * minute, three), 'show.lengthened'],
    ['not to one that is past', [begin, turn()], lengthen(minute), 'block-is-past'],
    ['time is taken', [begin], lengthen(-19 * minute), 'show.lengthened'],
    ['a minute is left at least', [begin], lengthen(-19 * minute - 1), 'block-too-short'],
    ['no block is longer than a session', [begin], lengthen(limits.longestBlockMs - 20 * minute), 'show.lengthened'],
    ['nor a moment more', [begin], lengthen(limits.longestBlockMs - 20 * minute + 1), 'block-too-long'],
    ['one to come is skipped', [begin], skip(), 'show.skipped'],
    ['what is on is not', [begin], skip(one), 'block-is-past'],
    ['what is past is not', [begin, turn()], skip(one), 'block-is-past'],
    ['one to come is moved', [begin], move(), 'show.moved'],
    ['to the end', [begin], move(two, null), 'show.moved'],
    ['not before what is on', [begin], move(three, one), 'block-is-past'],
    ['not what is on', [begin], move(one, null), 'block-is-past'],
    ['not before what is not there', [begin], move(three, unknown), 'unknown-block'],
    ['it stops', [begin], stop, 'show.stopped'],
    ['not twice', [begin, stop], stop, 'show-not-begun'],
    ['it begins anew after that', [begin, stop], begin, 'show.begun'],
  ])('%s', (_, before, step, expected) => {
    expect(outcome(openStage(...before), step)).toBe(expected)
  })

  it('a block that is gone back to keeps the time that it has had', () => {
    const { show } = stageOf(openStage(begin, turn(two, start + 7 * minute), turn(one, start + 9 * minute)))
    expect(show).toMatchObject({ on: one, since: start + 9 * minute, begunAt: start })
    expect(show?.blocks.map(({ spentMs }) => spentMs / minute)).toEqual([7, 2, 0])
  })

  it('what is added to a block changes nothing of what was planned', () => {
    const { show } = stageOf(openStage(begin, lengthen(5 * minute), lengthen(5 * minute)))
    expect(show?.blocks[0]).toMatchObject({ plannedMs: 20 * minute, lengthMs: 30 * minute })
  })

  it('the order is that of the moves', () => {
    expect(stageOf(openStage(begin, move())).show?.blocks.map(({ id }) => id)).toEqual([one, three, two])
  })

  it('the end of the session stops it', () => {
    expect(outcome(openStage(begin), [facilitator, { type: 'session.end' }])).toBe('show.stopped session.ended')
    expect(stageOf(openStage(begin, [facilitator, { type: 'session.end' }])).show).toBeNull()
  })
})
