import { accept, type Decision, type Request, refuse } from '../decision.ts'
import type { HelpCommand, HelpState } from './model.ts'

/** A call stands for the whole group: anybody in it may call or withdraw, and a second call adds nothing. */
export function decideHelp(help: HelpState, { command }: Request<HelpCommand>): Decision {
  if (command.type === 'help.call') {
    return help ? refuse('help-already-called') : accept({ type: 'help.called', v: 1 })
  }
  if (!help) return refuse('help-not-called')
  return accept({ type: command.type === 'help.answer' ? 'help.answered' : 'help.withdrawn', v: 1 })
}
