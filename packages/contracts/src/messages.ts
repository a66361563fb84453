import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ProjectId } from './ids.ts'
import { filledProse, Instant, line } from './text.ts'

const byProject = z.object({ projectId: ProjectId })

export const Announcement = z.object({
  id: z.uuid(),
  subject: z.string(),
  body: z.string(),
  audience: z.enum(['everyone', 'participants', 'staff']),
  sentAt: z.string(),
  recipients: z.int(),
})
export type Announcement = z.output<typeof Announcement>

export const listAnnouncements = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/announcements',
  action: 'announcement.read',
  summary: 'What was announced',
  params: byProject,
  reply: z.object({ announcements: z.array(Announcement) }),
})

export const sendAnnouncement = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/announcements',
  action: 'announcement.send',
  audit: ['announcement.send'],
  summary: 'Announce something to a project’s people, by mail and on their project page',
  params: byProject,
  body: z.object({
    subject: line(200),
    body: filledProse(10_000),
    audience: z.enum(['everyone', 'participants', 'staff']),
  }),
  reply: z.object({ id: z.uuid(), recipients: z.int() }),
})

export const OutboxMail = z.object({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  kind: z.enum([
    'announcement',
    'appeal-answered',
    'certificate-issued',
    'evaluation-reminder',
    'invitation',
    'log-reminder',
    'recording-added',
    'seal',
    'sign-in-link',
    'task-declined',
  ]),
  state: z.enum(['queued', 'sent', 'kept', 'failed']),
  error: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
})
export type OutboxMail = z.output<typeof OutboxMail>

export const listOutbox = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/outbox',
  action: 'outbox.read',
  summary: 'Mails of a project: queued, sent, failed, or kept here because no SMTP server is set',
  params: byProject,
  query: z.object({ before: Instant.optional() }),
  reply: z.object({ mails: z.array(OutboxMail), more: z.boolean() }),
})

/** How a link that signs somebody in gets to them; `terminal` is the one where Muster was started. */
export const LinkWay = z.enum(['mail', 'terminal', 'none'])
export type LinkWay = z.output<typeof LinkWay>

export const describeLinks = endpoint({
  method: 'GET',
  path: '/api/sign-in-links',
  action: 'public.read',
  summary: 'How links to sign in reach their readers: by mail, in the terminal of a local installation, or not at all',
  reply: z.object({ way: LinkWay }),
})
