import { accept, type Decision, type Request, refuse } from '../decision.ts'
import type { OutsideVoiceCommand, OutsideVoiceState } from './model.ts'

export function decideOutsideVoice(voice: OutsideVoiceState, { command }: Request<OutsideVoiceCommand>): Decision {
  switch (command.type) {
    case 'outside-voice.link':
      return accept({ type: 'outside-voice.linked', v: 1, url: command.url })
    case 'outside-voice.unlink':
      return voice ? accept({ type: 'outside-voice.unlinked', v: 1 }) : refuse('no-link')
  }
}
