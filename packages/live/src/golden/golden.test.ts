import { describe, expect, it } from 'vitest'
import { fold } from '../advance.ts'
import { eventSchemas } from '../events.ts'
import { readEvent } from '../read-event.ts'
import { emptyState } from '../state.ts'
import type { StreamKind } from '../stream.ts'
import v1 from './v1.json' with { type: 'json' }
import v2 from './v2.json' with { type: 'json' }
import chat from './v3-chat.json' with { type: 'json' }
import show from './v3-show.json' with { type: 'json' }
import captions from './v4-captions.json' with { type: 'json' }
import deck from './v4-deck.json' with { type: 'json' }
import door from './v4-door.json' with { type: 'json' }
import handover from './v4-handover.json' with { type: 'json' }
import voters from './v4-poll-voters.json' with { type: 'json' }
import polls from './v4-polls.json' with { type: 'json' }
import problems from './v4-problems.json' with { type: 'json' }
import questions from './v4-questions.json' with { type: 'json' }
import complaints from './v5-complaints.json' with { type: 'json' }
import drawing from './v5-drawing.json' with { type: 'json' }
import video from './v6-video.json' with { type: 'json' }

const streamKinds = ['stage', 'staff', 'group', 'person', 'private'] as const satisfies StreamKind[]

type Log = { streams: { kind: string; events: { type: string }[]; folded: object }[] }

/**
 * Logs as a release wrote them. Their events are never edited: a log that was written once must be readable for ever. Only
 * the states may be written anew, in a commit that raises STATE_VERSION.
 */
const releases: { release: string; log: Log }[] = [
  { release: 'v1', log: v1 },
  { release: 'v2', log: v2 },
  { release: 'v3, run of show', log: show },
  { release: 'v3, chat', log: chat },
  { release: 'v4, slides', log: deck },
  { release: 'v4, handing over', log: handover },
  { release: 'v4, polls of all kinds', log: polls },
  { release: 'v4, polls anonymous or named', log: voters },
  { release: 'v4, the door', log: door },
  { release: 'v4, captions', log: captions },
  { release: 'v4, problems', log: problems },
  { release: 'v4, questions', log: questions },
  { release: 'v5, complaints', log: complaints },
  { release: 'v5, drawing', log: drawing },
  { release: 'v6, videos', log: video },
]

describe.each(releases)('the logs of $release', ({ log }) => {
  it.each(log.streams)('a $kind stream folds into the state it had', ({ kind, events, folded }) => {
    const read = events.map((event) => readEvent(event))
    expect(read.filter(({ ok }) => !ok)).toEqual([])
    const stream = streamKinds.filter((known) => known === kind).map((known) => ({ seq: 0, state: emptyState(known) }))
    const current = read.flatMap((one) => (one.ok ? [one.event] : []))
    expect(stream.map((empty) => fold(empty, current))).toEqual([folded])
  })
})

it('together they hold every type of event there is', () => {
  const logs = releases.flatMap(({ log }) => log.streams)
  const written = new Set(logs.flatMap(({ events }) => events.map(({ type }) => type)))
  expect(eventSchemas.map(({ shape }) => shape.type.value).filter((type) => !written.has(type))).toEqual([])
})
