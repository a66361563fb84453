// Fills the database of a fresh installation; a process of its own, so that the embedded database is let go of before the
// server opens it. Told what to do by the benchmark (see answer-bench.ts).
import { createHash } from 'node:crypto'
import { readEnv } from '@muster/server/env'
import { newUuid } from '@muster/server/platform/ids'
import { closePlatform, makePlatform } from '@muster/server/platform/make-platform'
import type { Platform } from '@muster/server/platform/platform'
import { type MadePerson, makeMakers } from '../../support/makers.ts'
import { answerBench } from '../answer-bench.ts'

export type SeedCommand = {
  /** The environment of the server to come. */
  settings: Record<string, string>
  secret: string
  people: number
  sessions: number
}

/** Cookies are those of signed-in browsers. A run of the benchmark uses one session. */
export type Audience = {
  projectId: string
  facilitator: string
  participants: string[]
  sessions: { sessionId: string; deckId: string }[]
  pageCount: number
}

const pageCount = 100
const longestSignInMs = 30 * 24 * 60 * 60 * 1000
/** How many people are written at a time. */
const atOnce = 20

answerBench<SeedCommand>(async ({ settings, secret, people, sessions }): Promise<Audience> => {
  const platform = await makePlatform(readEnv(settings))
  try {
    const make = makeMakers(platform, secret)
    const projectId = await make.project({ quota: { overseas: people, local: people } })
    const facilitator = await make.person({ role: 'facilitator', projectId, name: 'Faith Facilitator' })
    const participants: MadePerson[] = []
    while (participants.length < people) {
      const some = Array.from({ length: Math.min(atOnce, people - participants.length) }, (_, index) =>
        make.person({ role: 'participant', projectId, name: `Participant Number ${participants.length + index + 1}` }),
      )
      participants.push(...(await Promise.all(some)))
    }
    await freshenSignIns(platform)
    const made: Audience['sessions'] = []
    for (let index = 0; index < sessions; index++) {
      const sessionId = await make.session({ projectId, title: `Session ${index + 1}` })
      made.push({ sessionId, deckId: await makeDeck(platform, { sessionId, uploadedBy: facilitator.personId }) })
    }
    return {
      projectId,
      facilitator: facilitator.cookie,
      participants: participants.map(({ cookie }) => cookie),
      sessions: made,
      pageCount,
    }
  } finally {
    await closePlatform(platform)
  }
})

/**
 * As though everybody had signed in just now. Makers give a sign-in a short life, which the server would prolong at the
 * first use of it: a write for each person who joins, that nobody causes who signed in today.
 */
async function freshenSignIns(platform: Platform): Promise<void> {
  const expiresAt = new Date(Date.now() + longestSignInMs)
  await platform.database.client.signInSession.updateMany({ data: { expiresAt } })
}

/** A deck that has pages and no file: turning pages never opens it. */
async function makeDeck(platform: Platform, { sessionId, uploadedBy }: { sessionId: string; uploadedBy: string }) {
  const id = newUuid()
  const pages = Array.from({ length: pageCount }, () => ({ width: 960, height: 540 }))
  const file = {
    id: newUuid(),
    sha256: createHash('sha256').update(id).digest('hex'),
    storageKey: id,
    mimeType: 'application/pdf',
    sizeBytes: 1,
  }
  await platform.database.client.deck.create({
    data: {
      id,
      name: 'Slides',
      pages,
      uploadedBy,
      session: { connect: { id: sessionId } },
      file: { create: file },
    },
  })
  return id
}
