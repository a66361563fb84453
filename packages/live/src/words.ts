import { findWordSeq } from './chat/message.ts'
import type { ChatState } from './chat/model.ts'
import type { Event } from './events.ts'
import { listWordsOf } from './questions/question.ts'
import type { StreamState } from './state.ts'

/** The `seq` of every event whose words a state refers to: what has to travel beside a snapshot. In order. */
export function listWordSeqs(state: StreamState): number[] {
  switch (state.kind) {
    case 'stage':
      return inOrder([
        ...seqsOfChat(state.chat),
        ...(state.groups?.announcements ?? []).map(({ seq }) => seq),
        ...state.questions.list.flatMap(listWordsOf),
        ...state.captions.lines.map(({ seq }) => seq),
      ])
    case 'staff':
      return inOrder([
        ...seqsOfChat(state.chat),
        ...state.door.removed.map(({ seq }) => seq),
        ...state.problems.flatMap(({ seq, hasWords, answers }) => [
          ...(hasWords ? [seq] : []),
          ...answers.map((answer) => answer.seq),
        ]),
        ...state.complaints.flatMap(({ by }) => by.flatMap(({ seq, hasWords }) => (hasWords ? [seq] : []))),
      ])
    case 'group':
    case 'private':
      return inOrder(seqsOfChat(state.chat))
    case 'person':
      return inOrder(state.problems.flatMap(({ answers }) => answers.map(({ seq }) => seq)))
  }
}

/** What is pinned may be among the others, or long gone from them. */
const seqsOfChat = ({ messages, changed, pinned }: ChatState) => [
  ...new Set([...messages, ...changed, ...(pinned ? [pinned] : [])].flatMap((message) => findWordSeq(message) ?? [])),
]

const inOrder = (seqs: number[]) => seqs.sort((a, b) => a - b)

/** The `seq` of every event whose words are gone for good with this event. */
export function listErased(event: Event): readonly number[] {
  switch (event.type) {
    case 'chat.edited':
    case 'chat.deleted':
      return [event.erases]
    case 'question.withdrawn':
    case 'question.answered':
    case 'question.dismissed':
      return event.erases
    default:
      return []
  }
}
