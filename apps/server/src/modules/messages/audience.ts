import type { Announcement } from '@muster/contracts/messages'
import { allows, type Role } from '@muster/contracts/permissions'

export type Audience = Announcement['audience']

/**
 * Whether someone with these roles in a project is addressed. Staff is everybody who has a part in it other than taking
 * part: those who run it, resource persons, officers and auditors.
 */
export function isAddressed(audience: Audience, roles: readonly Role[]): boolean {
  if (audience === 'participants') return roles.includes('participant')
  if (audience === 'staff') return roles.some((role) => role !== 'participant')
  return roles.length > 0
}

/** Whether someone may read an announcement: those addressed, those who may send any, and auditors, who read everything. */
export function mayRead(audience: Audience, roles: readonly Role[]): boolean {
  return isAddressed(audience, roles) || allows('announcement.send', roles) || roles.includes('auditor')
}
