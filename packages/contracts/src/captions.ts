import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { CaptionTokenId, PersonId, ProjectId, SessionId } from './ids.ts'
import { CaptionLanguage, CaptionText, Instant } from './text.ts'

export const captionLimits = {
  /** Tokens of one session that hold at a time. */
  tokens: 16,
  /** What one token may push in a second. */
  pushesPerSecond: 10,
} as const

const inSession = { projectId: ProjectId, sessionId: SessionId }
const sessions = '/api/projects/:projectId/sessions/:sessionId' as const

export const CaptionToken = z.object({
  id: CaptionTokenId,
  language: CaptionLanguage,
  madeBy: PersonId,
  madeAt: Instant,
})
export type CaptionToken = z.output<typeof CaptionToken>

export const listCaptionTokens = endpoint({
  method: 'GET',
  path: `${sessions}/caption-tokens`,
  action: 'live.run',
  summary: 'With what speech services may push captions into a session; the tokens themselves are told only once',
  params: z.object(inSession),
  reply: z.object({ tokens: z.array(CaptionToken) }),
})

export const makeCaptionToken = endpoint({
  method: 'POST',
  path: `${sessions}/caption-tokens`,
  action: 'live.run',
  audit: ['live.captions.make-token'],
  summary: 'Make a token for a speech service: for this session and one language (`too-many-tokens`)',
  params: z.object(inSession),
  body: z.object({ language: CaptionLanguage }),
  reply: z.object({ id: CaptionTokenId, token: z.string() }),
})

export const revokeCaptionToken = endpoint({
  method: 'DELETE',
  path: `${sessions}/caption-tokens/:captionTokenId`,
  action: 'live.run',
  audit: ['live.captions.revoke-token'],
  summary: 'Revoke one: what is pushed with it is refused from then on',
  params: z.object({ ...inSession, captionTokenId: CaptionTokenId }),
  reply: z.object({ revoked: z.literal(true) }),
})

export const pushCaption = endpoint({
  method: 'POST',
  path: '/api/captions',
  action: 'public.read',
  audit: { none: 'event' },
  summary:
    'For speech services: a caption in the session and language of the token. What is still being said (`isFinal` false) replaces what was, a whole line ends it and stays. At most ten a second',
  body: z.object({ token: z.string().min(20).max(100), text: CaptionText, isFinal: z.boolean() }),
  reply: z.object({ accepted: z.literal(true) }),
})

export const getTranscript = endpoint({
  method: 'GET',
  path: `${sessions}/transcript`,
  action: 'live.join',
  summary:
    'All lines of the captions of a session in one language, in order; not for who was removed from its room (`removed`)',
  params: z.object(inSession),
  query: z.object({ language: CaptionLanguage }),
  reply: z.object({ lines: z.array(z.object({ seq: z.int(), at: Instant, text: z.string().nullable() })) }),
})
