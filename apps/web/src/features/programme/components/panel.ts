import type { Session } from '@muster/contracts/programme'

/** What the side panel shows. */
export type Panel =
  | { kind: 'new'; date: string }
  | { kind: 'edit'; session: Session }
  | { kind: 'decks'; session: Session }
  | { kind: 'window'; session: Session }

export type OpenPanel = (panel: Panel) => void
