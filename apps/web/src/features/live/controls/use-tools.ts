import { BellRing, Captions, ChartBar, LifeBuoy, type LucideIcon, Phone, Presentation, UsersRound } from 'lucide-react'
import { usePolicy } from '../api.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import type { Tool } from '../room/room-view.tsx'
import { mayHelp, mayPresent, mayRun, phaseOf } from '../store/selectors.ts'

const forRunning = [
  { tool: 'poll', icon: ChartBar, needsOpen: true },
  { tool: 'groups', icon: UsersRound, needsOpen: true },
  { tool: 'call', icon: Phone, needsOpen: false },
  { tool: 'captions', icon: Captions, needsOpen: false },
] as const
const forHelping = [{ tool: 'problems', icon: LifeBuoy, needsOpen: false }] as const
/** Where the project's policy has checks at all. */
const forChecking = [{ tool: 'check', icon: BellRing, needsOpen: true }] as const
const forPresenting = [{ tool: 'present', icon: Presentation, needsOpen: false }] as const

/** What this person may do here: who presents shows slides, the helpdesk sees to problems, who runs the session does everything. */
export function useTools(): { tool: Tool; icon: LucideIcon; disabled: boolean }[] {
  const isStaff = useLive(mayRun)
  const isPresenter = useLive(mayPresent)
  const isHelper = useLive(mayHelp)
  const isOpen = useLive((state) => phaseOf(state) === 'open')
  const hasChecks = (usePolicy(useWhere()).data?.policy.checks ?? null) !== null
  const tools = [
    ...(isPresenter ? forPresenting : []),
    ...(isStaff ? forRunning : []),
    ...(isHelper ? forHelping : []),
    ...(isStaff && hasChecks ? forChecking : []),
  ]
  return tools.map(({ tool, icon, needsOpen }) => ({ tool, icon, disabled: needsOpen && !isOpen }))
}
