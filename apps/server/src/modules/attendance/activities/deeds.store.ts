import { ActivityDoneId, PersonId, type ProjectId, SessionId } from '@muster/contracts/ids'
import type { Prisma } from '@muster/prisma/client'
import type { Db } from '../../../platform/db.ts'
import type { SaltedWords } from '../../../platform/salted-words.ts'
import { oneOf } from '../participants.store.ts'

type Salted = { hash: string; words: SaltedWords }

export type NewDeed = {
  id: ActivityDoneId
  projectId: ProjectId
  personId: PersonId
  activity: string
  sessionId: SessionId | null
  round: number
  at: Date
  words: Salted | null
  attachmentSha256: string | null
  afterSealId?: string
}

export async function insertDeed(db: Db, { words, ...deed }: NewDeed): Promise<void> {
  const salted = words ? { wordsHash: words.hash, words: { create: words.words } } : {}
  await db.activityDone.create({ data: { ...deed, ...salted } })
}

export type NewReview = {
  id: string
  projectId: ProjectId
  doneId: ActivityDoneId
  finding: 'validated' | 'declined'
  reason: Salted | null
  by: PersonId
  at: Date
  afterSealId?: string
}

export async function insertReview(db: Db, { reason, ...review }: NewReview): Promise<void> {
  const salted = reason ? { reasonHash: reason.hash, reason: { create: reason.words } } : {}
  await db.activityReview.create({ data: { ...review, ...salted } })
}

const shape = {
  include: {
    words: { select: { text: true } },
    // Ids sort by birth: the newest one stands.
    reviews: {
      orderBy: { id: 'desc' },
      take: 1,
      select: { finding: true, at: true, reason: { select: { text: true } } },
    },
  },
} satisfies Prisma.ActivityDoneDefaultArgs

type Which = { kind: string; sessionId: SessionId | null }

/** What people of a project (some of them) did, or of it one thing, in the order in which they did it. */
export async function listDeeds(
  db: Db,
  projectId: ProjectId,
  { only, which }: { only?: readonly PersonId[] | undefined; which?: Which } = {},
) {
  const rows = await db.activityDone.findMany({
    where: { projectId, ...oneOf(only), ...(which ? { activity: which.kind, sessionId: which.sessionId } : {}) },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    ...shape,
  })
  return rows.map(toDeed)
}

/** When people of a project (some of them) did what, and what was found of it: without anybody's words. */
export async function listTimes(db: Db, projectId: ProjectId, only?: readonly PersonId[]) {
  const rows = await db.activityDone.findMany({
    where: { projectId, ...oneOf(only) },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      personId: true,
      activity: true,
      sessionId: true,
      at: true,
      reviews: { orderBy: { id: 'desc' }, take: 1, select: { finding: true, at: true } },
    },
  })
  return rows.map(({ personId, sessionId, reviews, ...done }) => ({
    ...done,
    personId: PersonId.parse(personId),
    sessionId: SessionId.nullable().parse(sessionId),
    review: reviews[0] ?? null,
  }))
}

/** One thing that was done; null where the project has none of that id. */
export async function findDeed(db: Db, { projectId, doneId }: { projectId: ProjectId; doneId: ActivityDoneId }) {
  const row = await db.activityDone.findFirst({ where: { id: doneId, projectId }, ...shape })
  return row && toDeed(row)
}

function toDeed({
  id,
  personId,
  activity,
  sessionId,
  round,
  at,
  words,
  reviews,
}: Prisma.ActivityDoneGetPayload<typeof shape>) {
  const [review] = reviews
  return {
    id: ActivityDoneId.parse(id),
    personId: PersonId.parse(personId),
    activity,
    sessionId: SessionId.nullable().parse(sessionId),
    round,
    at,
    text: words?.text ?? null,
    review: review ? { finding: review.finding, at: review.at, reason: review.reason?.text ?? null } : null,
  }
}
export type Deed = ReturnType<typeof toDeed>
