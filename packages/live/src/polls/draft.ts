import type { BallotForm, PollQuestion, PollResults, PollVoters } from '@muster/contracts/poll-shapes'
import { limits } from '../limits.ts'
import { answerKey } from './answer-key.ts'

/** The kinds of poll as somebody who makes one is offered them: to choose one is another thing than to choose several. */
export const draftKinds = ['single', 'multiple', 'rating', 'ranking', 'words', 'text'] as const
export type DraftKind = (typeof draftKinds)[number]

/** A poll while it is written; what is not of its kind is kept, so that one may change one's mind about the kind. */
export type PollDraft = {
  kind: DraftKind
  question: string
  options: readonly string[]
  mostChoices: number
  steps: number
  lowest: string
  highest: string
  mostWords: number
  voters: PollVoters
  results: PollResults
}

export const emptyDraft: PollDraft = {
  kind: 'single',
  question: '',
  options: ['', ''],
  mostChoices: 2,
  steps: 5,
  lowest: '',
  highest: '',
  mostWords: 3,
  voters: 'anonymous',
  results: 'shown',
}

export type DraftIssue = 'question' | 'options' | 'option-twice' | 'ends'
export type ReadDraft = { ok: true; poll: PollQuestion } | { ok: false; issue: DraftIssue }

/** A poll as it was typed, made ready: empty options fall away, lines become one, choices are as many as there are options. */
export function readPollDraft(draft: PollDraft): ReadDraft {
  const question = oneLine(draft.question)
  if (question === '') return { ok: false, issue: 'question' }
  const form = readForm(draft)
  const { voters, results } = draft
  return typeof form === 'string' ? { ok: false, issue: form } : { ok: true, poll: { question, form, voters, results } }
}

function readForm({ kind, steps, mostWords, mostChoices, ...draft }: PollDraft): BallotForm | DraftIssue {
  if (kind === 'words') return { kind, mostWords }
  if (kind === 'text') return { kind }
  if (kind === 'rating') {
    const [lowest, highest] = [oneLine(draft.lowest), oneLine(draft.highest)]
    return lowest === '' || highest === '' ? 'ends' : { kind, steps, lowest, highest }
  }
  const options = draft.options.map(oneLine).filter((option) => option !== '')
  if (options.length < limits.fewestPollOptions) return 'options'
  if (new Set(options.map(answerKey)).size < options.length) return 'option-twice'
  if (kind === 'ranking') return { kind, options }
  const most = kind === 'single' ? 1 : Math.max(1, Math.min(mostChoices, options.length))
  return { kind: 'choice', options, mostChoices: most }
}

/** A poll that was written before, to be written anew. */
export function draftOf({ form, ...asked }: PollQuestion): PollDraft {
  const draft = { ...emptyDraft, ...asked }
  switch (form.kind) {
    case 'choice': {
      const { options, mostChoices } = form
      return mostChoices === 1
        ? { ...draft, kind: 'single', options }
        : { ...draft, kind: 'multiple', options, mostChoices }
    }
    case 'rating':
    case 'ranking':
    case 'words':
    case 'text':
      return { ...draft, ...form }
  }
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
