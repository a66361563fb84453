import type { StreamState } from './state.ts'

/** The `seq` of every event whose words a state refers to: what has to travel beside a snapshot. In order. */
export function listWordSeqs(state: StreamState): number[] {
  switch (state.kind) {
    case 'stage':
      return [...state.chat.messages, ...(state.groups?.announcements ?? [])]
        .map(({ seq }) => seq)
        .sort((a, b) => a - b)
    case 'staff':
    case 'group':
      return state.chat.messages.map(({ seq }) => seq)
    case 'person':
      return []
  }
}
