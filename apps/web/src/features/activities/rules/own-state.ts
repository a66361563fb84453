import type { Activity } from '@muster/contracts/activities'

/** How something to be done stands for a participant, what matters most to them first. */
export const ownStates = [
  'to-come',
  'to-do',
  'again',
  'done',
  'waiting',
  'validated',
  'declined',
  'closed',
  'no-tries-left',
] as const
export type OwnState = (typeof ownStates)[number]

/**
 * `again`: declined, and there is time (and, of a quiz, a try) to do it anew; `declined`: there is none. Null for whoever is
 * no participant.
 */
export function ownState({ own, quiz, state }: Pick<Activity, 'own' | 'quiz' | 'state'>): OwnState | null {
  if (own === null) return null
  const canTry = quiz === null || own.tries.length < quiz.tries
  if (own.deed) return own.deed.state === 'declined' && state === 'open' && canTry ? 'again' : own.deed.state
  if (!canTry) return 'no-tries-left'
  return state === 'open' ? 'to-do' : state
}
