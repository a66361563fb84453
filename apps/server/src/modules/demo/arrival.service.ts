import type { ProjectId } from '@muster/contracts/ids'
import { system } from '../../platform/actor.ts'
import { type Ctx, inTransaction, makeCtx } from '../../platform/ctx.ts'
import type { Platform } from '../../platform/platform.ts'
import type { KeptFile } from '../../platform/storage.ts'
import { presentLiveDeck } from '../live/live.service.ts'
import { lockProject } from '../projects/projects.service.ts'
import { findProjectBeforeItsDay, listSeededParticipants } from './arrival.store.ts'
import { bringSlides, keepSlides } from './bring-slides.ts'
import { gatherCrowd } from './crowd.ts'
import { openDueSession } from './open-due-session.ts'
import { planAnew } from './plan-anew.ts'
import { seedEvidence } from './seed-evidence.ts'
import { listDemoSessions } from './start-anew.store.ts'

/** The opening of the live project lies behind when a newcomer arrives, and its first presentation begins. */
const openingMs = 15 * 60_000
/** Of the 68 who could come: a room has some who stay away. */
const people = 60

/**
 * Somebody signed in. The first to do so in a demo finds its day under way: day 1 began a quarter of an hour ago, the first
 * presentation opens at this moment with its slides on the stage, and its participants come in. Until then nothing runs, so
 * that nobody has missed anything whenever the newcomer comes. Does nothing in earnest, or once the day has begun.
 */
export async function welcomeArrival(platform: Platform): Promise<void> {
  if (!platform.env.demo) return
  const ctx = makeCtx(platform, { actor: system, origin: null })
  const projectId = await findProjectBeforeItsDay(ctx.db)
  if (projectId === null) return
  const file = await keepSlides(ctx)
  const day = await inTransaction(ctx, (ctx) => beginDay(ctx, { projectId, file }))
  if (!day) return
  await openDueSession(ctx)
  gatherCrowd(platform.env, people)
  if (day.slides) await presentLiveDeck(ctx, day.slides)
}

/** What is shown on it first; null where somebody else, who came at the same time, has begun it. */
async function beginDay(ctx: Ctx, { projectId, file }: { projectId: ProjectId; file: KeptFile }) {
  const project = await lockProject(ctx, projectId)
  if ((await listDemoSessions(ctx.db, projectId)).length > 0) return null
  const sessions = await planAnew(ctx, project, new Date(ctx.now.getTime() - openingMs))
  const participants = await listSeededParticipants(ctx.db, projectId)
  await seedEvidence(ctx, { projectId, participants, sessions, dayOf: () => 1 })
  return { slides: await bringSlides(ctx, { sessions, file }) }
}
