import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import type { CaptionsState } from './model.ts'

export function applyCaptions(captions: CaptionsState, event: Event): CaptionsState {
  switch (event.type) {
    case 'captions.offered': {
      const { languages } = event
      return { ...captions, languages, lines: captions.lines.filter(({ language }) => languages.includes(language)) }
    }
    case 'captions.allowed':
      return { ...captions, captioners: [...without(captions, event.personId), event.personId] }
    case 'captions.disallowed':
      return { ...captions, captioners: without(captions, event.personId) }
    case 'caption.said': {
      const { seq, at, language } = event
      const same = captions.lines.filter((line) => line.language === language)
      const oldest = same.length < limits.captionLines ? null : same[0]
      return { ...captions, lines: [...captions.lines.filter((line) => line !== oldest), { seq, at, language }] }
    }
    default:
      return captions
  }
}

const without = ({ captioners }: CaptionsState, personId: string) =>
  captioners.filter((captioner) => captioner !== personId)
