import type { Event } from '../events.ts'
import { withLastClosed } from '../last-closed.ts'
import { limits } from '../limits.ts'
import { isSame } from './complaint.ts'
import type { ComplaintsState } from './model.ts'

export function applyComplaints(complaints: ComplaintsState, event: Event): ComplaintsState {
  const { seq, at, actor: by } = event
  if (by === null) return complaints
  switch (event.type) {
    case 'complaint.made': {
      const { about, author, hasWords } = event
      const one = { seq, by, at, hasWords }
      const open = complaints.find((complaint) => complaint.closed === null && isSame(complaint.about, about))
      if (!open) return [...complaints, { seq, about, author, by: [one], closed: null }]
      return complaints.map((complaint) => (complaint === open ? { ...open, by: [...open.by, one] } : complaint))
    }
    case 'complaint.closed': {
      const { complaint, how } = event
      return withLastClosed(
        complaints.map((known) => (known.seq === complaint ? { ...known, closed: { by, at, how } } : known)),
        limits.closedComplaints,
      )
    }
    default:
      return complaints
  }
}
