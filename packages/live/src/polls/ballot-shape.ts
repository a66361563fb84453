import { line } from '@muster/contracts/text'
import { z } from 'zod'
import { limits } from '../limits.ts'

const options = z.array(z.int().nonnegative()).max(limits.mostPollOptions)

/** What one person votes, by the kind of the poll; options are numbered from 0, steps of a scale from 1. */
export const Ballot = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), choices: options }),
  z.object({ kind: z.literal('rating'), step: z.int().positive() }),
  /** All options, the best first. */
  z.object({ kind: z.literal('ranking'), order: options }),
  z.object({ kind: z.literal('words'), words: z.array(line(limits.pollWordLength)).max(limits.pollWords) }),
  z.object({ kind: z.literal('text'), text: line(limits.pollTextLength) }),
])
export type Ballot = z.output<typeof Ballot>
