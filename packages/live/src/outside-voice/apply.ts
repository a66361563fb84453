import type { Event } from '../events.ts'
import type { OutsideVoiceState } from './model.ts'

export function applyOutsideVoice(voice: OutsideVoiceState, event: Event): OutsideVoiceState {
  switch (event.type) {
    case 'outside-voice.linked':
      return { url: event.url }
    case 'outside-voice.unlinked':
      return null
    default:
      return voice
  }
}
