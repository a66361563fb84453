import type { Found } from '@muster/contracts/live'

/** Where something found is looked at: in a panel at its own place, in a panel or dialog as a whole, in the transcript. */
export type FoundPlace = 'chat' | 'questions' | 'people' | 'problems' | 'transcript'

/**
 * Where somebody is led to see something found where it was said; null where it stands nowhere: an announcement and what was told
 * one person are of their moment, and captions become a transcript when the session is over.
 */
export function placeOf(
  { kind }: Pick<Found, 'kind'>,
  { runs, helps, isOver }: { runs: boolean; helps: boolean; isOver: boolean },
): FoundPlace | null {
  switch (kind) {
    case 'message':
      return 'chat'
    case 'question':
    case 'answer':
      return 'questions'
    case 'removal':
      return runs ? 'people' : null
    case 'problem':
    case 'problem-answer':
      return helps ? 'problems' : null
    case 'complaint':
      return runs ? 'problems' : null
    case 'caption':
      return isOver ? 'transcript' : null
    case 'announcement':
      return null
  }
}
