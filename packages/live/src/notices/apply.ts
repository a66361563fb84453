import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import type { NoticesState } from './model.ts'

export function applyNotices(notices: NoticesState, event: Event): NoticesState {
  switch (event.type) {
    case 'notice.given': {
      const { seq, at, notice, params } = event
      return { list: [...notices.list.slice(1 - limits.recentNotices), { seq, at, notice, params }] }
    }
    case 'notice.dismissed':
      return { list: notices.list.filter((notice) => notice.seq !== event.given) }
    default:
      return notices
  }
}
