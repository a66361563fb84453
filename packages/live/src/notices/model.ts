import { z } from 'zod'
import { event } from '../event-shape.ts'

/** What a notice says: a code for the interface's words, with what its sentence needs. Never names, never prose. */
const content = {
  notice: z
    .string()
    .max(60)
    .regex(/^[a-z]+(-[a-z]+)*$/, { error: 'kebab-case' }),
  params: z.record(z.string().max(60), z.union([z.string().max(200), z.number()])),
}

export const NoticesState = z.object({
  list: z.array(z.object({ seq: z.int().positive(), at: z.int(), ...content })),
})
export type NoticesState = z.output<typeof NoticesState>
export const noNotices: NoticesState = { list: [] }

export const noticesCommands = [z.object({ type: z.literal('notice.dismiss'), seq: z.int().positive() })] as const
export const noticesSystemCommands = [z.object({ type: z.literal('notice.give'), ...content })] as const
const NoticesCommand = z.union([...noticesCommands, ...noticesSystemCommands])
export type NoticesCommand = z.output<typeof NoticesCommand>

export const noticesEvents = [
  event('notice.given', 1, content),
  event('notice.dismissed', 1, { given: z.int().positive() }),
] as const
