import { type Actor, has, personOf } from '../actor.ts'
import { accept, type Decision, type Refusal, type Request, refuse } from '../decision.ts'
import { limits } from '../limits.ts'
import type { CaptionsCommand, CaptionsState } from './model.ts'

/** Why somebody may not write captions in a language; null where they may. */
export function findCaptionRefusal(captions: CaptionsState, actor: Actor, language: string): Refusal | null {
  const personId = personOf(actor)
  const isCaptioner = captions.captioners.some((captioner) => captioner === personId)
  if (!isCaptioner && !has(actor, 'run')) return refuse('not-allowed')
  return captions.languages.includes(language) ? null : refuse('no-captions-in')
}

export function decideCaptions(captions: CaptionsState, { actor, command, facts }: Request<CaptionsCommand>): Decision {
  switch (command.type) {
    case 'captions.offer':
      return accept({ type: 'captions.offered', v: 1, languages: command.languages })
    case 'captions.allow': {
      const { personId } = command
      if (!facts.about) return refuse('unknown-person')
      if (captions.captioners.includes(personId)) return refuse('already-captioner')
      if (captions.captioners.length >= limits.captioners) return refuse('too-many-people')
      return accept({ type: 'captions.allowed', v: 1, personId })
    }
    case 'captions.disallow': {
      const { personId } = command
      return captions.captioners.includes(personId)
        ? accept({ type: 'captions.disallowed', v: 1, personId })
        : refuse('not-captioner')
    }
    case 'caption.say': {
      const { language, text } = command
      const refusal = findCaptionRefusal(captions, actor, language)
      return refusal ?? { ok: true, events: [{ event: { type: 'caption.said', v: 1, language }, words: text }] }
    }
  }
}
