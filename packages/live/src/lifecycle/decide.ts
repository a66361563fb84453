import { accept, type Decision, type Refusal, type Request, refuse } from '../decision.ts'
import type { Lifecycle, LifecycleCommand, Phase } from './model.ts'

/** Why a command that needs another phase is refused now; null in one of `phases`. */
export function findPhaseRefusal(lifecycle: Lifecycle, phases: readonly Phase[]): Refusal | null {
  if (phases.includes(lifecycle.phase)) return null
  switch (lifecycle.phase) {
    case 'planned':
      return refuse('not-open-yet')
    case 'open':
      return refuse('already-open')
    case 'ended':
      return refuse('session-ended')
    case 'cancelled':
      return refuse('session-cancelled')
  }
}

export function decideLifecycle(lifecycle: Lifecycle, { actor, command, facts }: Request<LifecycleCommand>): Decision {
  const { ending } = lifecycle
  switch (command.type) {
    case 'session.open':
      return accept({ type: 'session.opened', v: 1 })
    case 'session.end':
      if ('personId' in actor) return accept({ type: 'session.ended', v: 1, how: 'by-facilitator' })
      if (!ending || facts.now < ending.endsItselfAt) return refuse('not-due')
      return accept({ type: 'session.ended', v: 1, how: 'by-itself' })
    case 'session.prompt-end':
      if (ending) return refuse('already-prompted')
      return accept({ type: 'session.end-prompted', v: 1, endsItselfAt: command.endsItselfAt })
    case 'session.keep-open':
      if (!ending) return refuse('not-prompted')
      return accept({ type: 'session.kept-open', v: 1, endsItselfAt: facts.now + command.forMs })
    case 'session.cancel':
      return accept({ type: 'session.cancelled', v: 1 })
  }
}
