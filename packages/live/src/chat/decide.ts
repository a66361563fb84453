import type { Decision, Request } from '../decision.ts'
import type { ChatCommand } from './model.ts'

/** Whoever may speak may say something: the words go beside the event. */
export function decideChat({ command }: Request<ChatCommand>): Decision {
  return { ok: true, events: [{ event: { type: 'chat.said', v: 1 }, words: command.text }] }
}
