import { accept, type Decision, type Request, refuse } from '../decision.ts'
import type { NoticesCommand, NoticesState } from './model.ts'

export function decideNotices(notices: NoticesState, { command }: Request<NoticesCommand>): Decision {
  switch (command.type) {
    case 'notice.give':
      return accept({ type: 'notice.given', v: 1, notice: command.notice, params: command.params })
    case 'notice.dismiss': {
      const { seq } = command
      const isKnown = notices.list.some((notice) => notice.seq === seq)
      return isKnown ? accept({ type: 'notice.dismissed', v: 1, given: seq }) : refuse('unknown-notice')
    }
  }
}
