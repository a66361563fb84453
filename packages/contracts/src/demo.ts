import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { RoleName } from './identity.ts'
import { ProjectId } from './ids.ts'

export const DemoLogin = z.object({ role: RoleName, name: z.string(), email: z.string(), password: z.string() })
export type DemoLogin = z.output<typeof DemoLogin>

/** Empty outside demo mode, so that the sign-in page need not know the mode. */
export const listDemoLogins = endpoint({
  method: 'GET',
  path: '/api/demo/logins',
  action: 'public.read',
  summary: 'One login a role, in demo mode only',
  reply: z.object({ logins: z.array(DemoLogin) }),
})

export const startDayNow = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/demo/start-day-now',
  action: 'demo.control',
  audit: ['demo.start-day-now', 'session.end', 'deck.upload', 'deck.take-notes'],
  summary: 'Demo only: moves the project’s days so that day 1 starts now (`not-a-demo` elsewhere)',
  params: z.object({ projectId: ProjectId }),
  reply: z.object({ movedSessions: z.int() }),
})

export const bringCrowd = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/demo/crowd',
  action: 'demo.control',
  audit: { none: 'nothing-written' },
  summary:
    'Demo only: brings that many seeded participants into the open session through real sockets, or sends them away with 0',
  params: z.object({ projectId: ProjectId }),
  body: z.object({ people: z.int().min(0).max(68) }),
  reply: z.object({ people: z.int() }),
})
