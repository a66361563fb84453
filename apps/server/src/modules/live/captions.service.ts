import { createHash, randomBytes } from 'node:crypto'
import { captionLimits } from '@muster/contracts/captions'
import { CaptionTokenId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import { allows } from '@muster/contracts/permissions'
import type { PersonActor } from '@muster/live/actor'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { makeWindowCounter } from '../../platform/window-counter.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { getSession } from '../programme/programme.service.ts'
import { showCaption } from './captioning.ts'
import { findToken, type HeldToken, insertToken, listLines, listTokens, revokeToken } from './captions.store.ts'
import { listEntries } from './directory.store.ts'
import { liveOf } from './live.ts'
import { stageRef, withLog } from './logs.ts'
import { requireNotRemoved } from './removal.service.ts'
import { mayOf } from './rights.ts'

type InSession = { projectId: ProjectId; sessionId: SessionId }

const secondMs = 1000
const countPush = makeWindowCounter({ windowMs: secondMs, mostKeys: 10_000 })
const digestOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** The tokens of a session that hold. NOT_FOUND. */
export async function describeTokens(ctx: Ctx, which: InSession) {
  await getSession(ctx, which)
  const tokens = await listTokens(ctx.db, which.sessionId)
  return {
    tokens: tokens.map(({ id, language, madeBy, madeAt }) => ({ id, language, madeBy, madeAt: madeAt.toISOString() })),
  }
}

/** Makes a token; it is told here and never again. NOT_FOUND; REFUSED `too-many-tokens`. */
export async function makeToken(ctx: Ctx, which: InSession & { language: string }) {
  const { personId } = requirePerson(ctx.actor)
  const { projectId, sessionId, language } = which
  return inTransaction(ctx, async (ctx) => {
    await getSession(ctx, which)
    if ((await listTokens(ctx.db, sessionId)).length >= captionLimits.tokens)
      throw new AppError('REFUSED', 'too-many-tokens', { params: { most: captionLimits.tokens } })
    const token = `caption-${randomBytes(24).toString('base64url')}`
    const id = newId(CaptionTokenId)
    const made = { id, projectId, sessionId, language, madeBy: personId, madeAt: ctx.now, digest: digestOf(token) }
    await insertToken(ctx.db, made)
    await recordAudit(ctx, {
      action: 'live.captions.make-token',
      subject: { type: 'session', id: sessionId },
      projectId,
      detail: { token: id, language },
    })
    return { id, token }
  })
}

/** NOT_FOUND for a session of another project, or a token that does not hold in this one. */
export async function endToken(ctx: Ctx, { id, ...which }: InSession & { id: CaptionTokenId }) {
  return inTransaction(ctx, async (ctx) => {
    await getSession(ctx, which)
    const { projectId, sessionId } = which
    if (!(await revokeToken(ctx.db, { id, sessionId, at: ctx.now }))) throw new AppError('NOT_FOUND')
    await recordAudit(ctx, {
      action: 'live.captions.revoke-token',
      subject: { type: 'session', id: sessionId },
      projectId,
      detail: { token: id },
    })
    return { revoked: true as const }
  })
}

/**
 * A speech service says something, on behalf of whoever made its token. RATE_LIMITED; UNAUTHENTICATED for a token that does not
 * hold, or whose maker no longer runs the session; REFUSED as for a captioner.
 */
export async function takeCaption(ctx: Ctx, said: { token: string; text: string; isFinal: boolean }) {
  const digest = digestOf(said.token)
  if (countPush(digest) > captionLimits.pushesPerSecond) throw new AppError('RATE_LIMITED')
  const token = await findToken(ctx.db, digest)
  const actor = token && (await findMaker(ctx, token))
  if (!token || !actor) throw new AppError('UNAUTHENTICATED')
  const { text, isFinal } = said
  const { language } = token
  const live = liveOf(ctx.platform)
  await withLog(live, stageRef(token), async (stage) => {
    if (!isFinal) return showCaption(live, { stage }, { actor, language, text })
    const command = { type: 'caption.say', language, text } as const
    const answer = await stage.asks.add({ kind: 'command', ctx, actor, command, commandId: null })
    if (!answer.ok) throw new AppError('REFUSED', answer.reason)
  })
  return { accepted: true as const }
}

async function findMaker({ db }: Ctx, { projectId, madeBy }: HeldToken): Promise<PersonActor | null> {
  const [maker] = await listEntries(db, projectId, [madeBy])
  return maker && allows('live.run', maker.roles) ? { personId: madeBy, may: mayOf(maker.roles) } : null
}

/** What was said in a session, in writing. NOT_FOUND; REFUSED `removed`. */
export async function describeTranscript(ctx: Ctx, { language, ...which }: InSession & { language: string }) {
  await getSession(ctx, which)
  await requireNotRemoved(ctx, which)
  const lines = await listLines(ctx.db, stageRef(which).streamId, language)
  return { lines: lines.map(({ at, ...line }) => ({ ...line, at: at.toISOString() })) }
}
