import type { CommandOf } from '@muster/live/commands'
import { limits } from '@muster/live/limits'

type Draft = { question: string; options: readonly string[]; mostChoices: number }
export type PollDraft =
  | { ok: true; poll: Pick<CommandOf<'poll.open'>, 'question' | 'options' | 'mostChoices'> }
  | { ok: false; issue: 'question' | 'options' | 'option-twice' }

/** A poll as it was typed, made ready: empty options fall away, lines become one, choices are as many as there are options. */
export function readPollDraft({ question, options, mostChoices }: Draft): PollDraft {
  const asked = oneLine(question)
  const given = options.map(oneLine).filter((option) => option !== '')
  if (asked === '') return { ok: false, issue: 'question' }
  if (given.length < limits.fewestPollOptions) return { ok: false, issue: 'options' }
  if (new Set(given.map((option) => option.normalize('NFC'))).size < given.length)
    return { ok: false, issue: 'option-twice' }
  return {
    ok: true,
    poll: { question: asked, options: given, mostChoices: Math.max(1, Math.min(mostChoices, given.length)) },
  }
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
