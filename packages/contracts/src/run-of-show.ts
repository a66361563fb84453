import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { BlockId, DeckId, PersonId, PollId, ProjectId, SessionId, VideoId } from './ids.ts'
import { line, prose } from './text.ts'

export const blockKinds = ['presentation', 'questions', 'poll', 'video', 'group-work', 'break'] as const
export const BlockKind = z.enum(blockKinds)
export type BlockKind = z.output<typeof BlockKind>

/** A session is at most twelve hours long, and so is a part of it. Lengths are UTF-16 units. */
export const showLimits = { blocks: 40, titleLength: 120, notesLength: 4000, minutes: 12 * 60 } as const

/** A timed part of a session, as everybody may know of it. */
export const PlannedBlock = z.object({
  id: BlockId,
  kind: BlockKind,
  title: line(showLimits.titleLength),
  minutes: z.int().min(1).max(showLimits.minutes),
  /** Who leads it. */
  speakerId: PersonId.nullable(),
})
export type PlannedBlock = z.output<typeof PlannedBlock>

/** The same with what only those read who run the session. */
export const Block = PlannedBlock.extend({
  notes: prose(showLimits.notesLength),
  /** The prepared poll, the deck or the video that is offered to be opened or shown when this block is on; never by itself. */
  pollId: PollId.nullable().default(null),
  deckId: DeckId.nullable().default(null),
  videoId: VideoId.nullable().default(null),
})
export type Block = z.output<typeof Block>

const bySession = z.object({ projectId: ProjectId, sessionId: SessionId })

export const getRunOfShow = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/run-of-show',
  action: 'show.prepare',
  summary: 'The running order of a session as it was prepared, with the private notes',
  params: bySession,
  reply: z.object({
    blocks: z.array(Block),
    /** Names of those who lead a block. */
    speakers: z.array(z.object({ personId: PersonId, name: z.string() })),
    /** Optimistic lock: writing names the revision that was read; 0 before anything was written. */
    revision: z.int(),
  }),
})

export const setRunOfShow = endpoint({
  method: 'PUT',
  path: '/api/projects/:projectId/sessions/:sessionId/run-of-show',
  action: 'show.prepare',
  audit: ['show.edit'],
  summary:
    'Write the running order of a session that is not over (`session-is-over`), as it was at the revision read (`changed-meanwhile`)',
  params: bySession,
  body: z.object({
    blocks: z
      .array(Block)
      .max(showLimits.blocks)
      .refine((blocks) => new Set(blocks.map(({ id }) => id)).size === blocks.length, { error: 'block-twice' }),
    revision: z.int(),
  }),
  reply: z.object({ revision: z.int() }),
})
