import { type Action, allows, type Role } from '@muster/contracts/permissions'
import { type DeskPart } from './arrange-desk.ts'

export const deskActions = {
  room: { action: 'live.run' },
  join: { action: 'live.join' },
  manage: { action: 'project.edit' },
  programme: { action: 'project.read' },
  myAttendance: { action: 'attendance.own' },
  myCertificate: { action: 'certificate.own' },
  attendance: { action: 'attendance.board' },
  certificates: { action: 'certificate.read' },
} as const satisfies Record<string, { action: Action }>
export type DeskAction = keyof typeof deskActions

/** What one most likely comes for, in each part of the desk; of these the first that a role allows leads. */
const wishes: Record<DeskPart, readonly DeskAction[]> = {
  live: ['room', 'join', 'myAttendance', 'attendance', 'programme'],
  next: ['myAttendance', 'manage', 'programme'],
  preparing: ['manage', 'programme'],
  over: ['myCertificate', 'certificates', 'attendance', 'programme'],
}

/** The next step in a project for somebody who holds `roles` there: one, and while it is live one more beside the door. */
export function nextActions(part: DeskPart, roles: readonly Role[]): DeskAction[] {
  const may = wishes[part].filter((wish) => allows(deskActions[wish].action, roles))
  const [first, ...rest] = may
  if (first === undefined) return []
  const second = rest.find((wish) => wish !== 'join' && wish !== 'programme')
  return part === 'live' && second && (first === 'room' || first === 'join') ? [first, second] : [first]
}
