import { ComplaintsList } from '../complaints/complaints-list.tsx'
import { ProblemsList } from '../problems/problems-list.tsx'

/** What people in the room need somebody to see to: what others said, and what does not work for them. */
export function ProblemsForm() {
  return (
    <>
      <ComplaintsList />
      <ProblemsList />
    </>
  )
}
