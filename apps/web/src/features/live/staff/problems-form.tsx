import { ComplaintsList } from '../complaints/complaints-list.tsx'
import { ProblemsList } from '../problems/problems-list.tsx'
import { useLive } from '../room/live-context.tsx'
import { mayRun } from '../store/selectors.ts'

/** What people in the room need somebody to see to: what does not work for them, and for those who run the session, what others said. */
export function ProblemsForm() {
  const isStaff = useLive(mayRun)
  return (
    <>
      {isStaff ? <ComplaintsList /> : null}
      <ProblemsList />
    </>
  )
}
