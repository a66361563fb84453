/**
 * The one table of who may do what. Routes, socket commands, jobs and the interface read it; a test walks every route
 * and command as every role and compares.
 */
export const roles = [
  'system-administrator',
  'project-administrator',
  'host-organiser',
  'facilitator',
  'helpdesk',
  'resource-person',
  'officer',
  'participant',
  'auditor',
] as const
export type Role = (typeof roles)[number]

const staff = ['project-administrator', 'host-organiser', 'facilitator'] as const
const inTheRoom = [...staff, 'helpdesk', 'resource-person', 'participant'] as const
const observers = [...staff, 'auditor'] as const
const everyone = [...inTheRoom, 'officer', 'auditor'] as const

/**
 * Action → the roles that may take it. `scope` says where the role must be held: in the project that the path or
 * command names, or anywhere on the platform. `public` needs no account, `signed-in` any account.
 */
export const permissions = {
  'public.read': { scope: 'public' },
  'account.self': { scope: 'signed-in' },
  'project.list': { scope: 'signed-in' },
  'project.create': { scope: 'platform', roles: ['project-administrator'] },
  'project.read': { scope: 'project', roles: everyone },
  'project.edit': { scope: 'project', roles: ['project-administrator', 'host-organiser'] },
  'people.read': { scope: 'project', roles: observers },
  'people.edit': { scope: 'project', roles: ['project-administrator'] },
  'people.erase': { scope: 'project', roles: ['project-administrator'] },
  'programme.edit': { scope: 'project', roles: ['project-administrator', 'host-organiser'] },
  'show.prepare': { scope: 'project', roles: staff },
  'session.decide': { scope: 'project', roles: ['project-administrator'] },
  /** Auditors only of sessions that are over, which they look at again. */
  'deck.read': { scope: 'project', roles: [...inTheRoom, 'auditor'] },
  'deck.upload': { scope: 'project', roles: [...staff, 'resource-person'] },
  /** Of resource persons only those whose deck it is. */
  'deck.notes': { scope: 'project', roles: [...staff, 'resource-person'] },
  'recording.read': { scope: 'project', roles: [...staff, 'participant'] },
  'recording.watch': { scope: 'project', roles: ['participant'] },
  'recording.manage': { scope: 'project', roles: ['project-administrator', 'facilitator'] },
  'live.join': { scope: 'project', roles: inTheRoom },
  'live.speak': { scope: 'project', roles: inTheRoom },
  'live.present': { scope: 'project', roles: [...staff, 'resource-person'] },
  /** See to people's problems, talk with those who run the session, and let in who waits. */
  'live.help': { scope: 'project', roles: [...staff, 'helpdesk'] },
  'live.run': { scope: 'project', roles: staff },
  'poll.results': { scope: 'project', roles: staff },
  /** Who answers for a session looks at it again, and who audits it; not everybody who was in it. */
  'session.replay': { scope: 'project', roles: observers },
  'attendance.own': { scope: 'project', roles: ['participant'] },
  'attendance.board': { scope: 'project', roles: observers },
  'hub.manage': { scope: 'project', roles: ['project-administrator', 'host-organiser'] },
  /** Of the roles that do not run the project only who coordinates a hub gets anywhere. */
  'hub.roll': { scope: 'project', roles: [...inTheRoom, 'officer'] },
  'evaluation.edit': { scope: 'project', roles: ['project-administrator'] },
  'evaluation.answer': { scope: 'project', roles: ['participant'] },
  'evaluation.results': { scope: 'project', roles: ['project-administrator', 'host-organiser', 'auditor'] },
  'activity.edit': { scope: 'project', roles: ['project-administrator'] },
  'activity.do': { scope: 'project', roles: ['participant'] },
  'activity.read': { scope: 'project', roles: observers },
  'activity.review': { scope: 'project', roles: ['project-administrator', 'facilitator'] },
  'attendance.export': { scope: 'project', roles: ['project-administrator', 'host-organiser', 'auditor'] },
  'evidence.export': { scope: 'project', roles: ['project-administrator', 'auditor'] },
  'import.read': { scope: 'project', roles: observers },
  'import.prepare': { scope: 'project', roles: staff },
  'import.decide': { scope: 'project', roles: ['project-administrator'] },
  'override.read': { scope: 'project', roles: ['project-administrator', 'auditor'] },
  'override.decide': { scope: 'project', roles: ['project-administrator'] },
  'appeal.own': { scope: 'project', roles: ['participant'] },
  'appeal.read': { scope: 'project', roles: ['project-administrator', 'auditor'] },
  'appeal.answer': { scope: 'project', roles: ['project-administrator'] },
  'policy.edit': { scope: 'project', roles: ['project-administrator'] },
  'certificate.own': { scope: 'project', roles: ['participant'] },
  'certificate.read': { scope: 'project', roles: ['project-administrator', 'host-organiser', 'auditor'] },
  'certificate.issue': { scope: 'project', roles: ['project-administrator'] },
  'announcement.read': { scope: 'project', roles: everyone },
  'announcement.send': { scope: 'project', roles: ['project-administrator', 'host-organiser'] },
  'outbox.read': { scope: 'project', roles: ['project-administrator'] },
  'audit.read': { scope: 'project', roles: ['project-administrator', 'auditor'] },
  'account.manage': { scope: 'platform', roles: ['system-administrator'] },
  'key.manage': { scope: 'platform', roles: ['system-administrator'] },
  'demo.control': { scope: 'project', roles: ['project-administrator', 'facilitator'] },
} as const satisfies Record<string, Permission>

export type Permission =
  | { scope: 'public' }
  | { scope: 'signed-in' }
  | { scope: 'platform'; roles: readonly Role[] }
  | { scope: 'project'; roles: readonly Role[] }

export type Action = keyof typeof permissions

/** A role as somebody holds it: in a project, or with null on the whole platform. */
export type Held = { role: Role; projectId: string | null }

/**
 * The roles held in a project: those given for it, and the platform-wide ones, except that a system administrator sees to
 * the installation and not to projects.
 */
export function rolesIn({ grants }: { grants: readonly Held[] }, projectId: string): Role[] {
  return grants
    .filter(
      (grant) => grant.projectId === projectId || (grant.projectId === null && grant.role !== 'system-administrator'),
    )
    .map(({ role }) => role)
}

/** The roles held on the whole platform. */
export const platformRoles = ({ grants }: { grants: readonly Held[] }): Role[] =>
  grants.filter(({ projectId }) => projectId === null).map(({ role }) => role)

/** Whether any of `held` (the roles held where the action's scope looks) allows `action`. */
export function allows(action: Action, held: readonly Role[]): boolean {
  const permission: Permission = permissions[action]
  return 'roles' in permission ? permission.roles.some((role) => held.includes(role)) : true
}
