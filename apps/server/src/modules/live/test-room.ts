import { randomUUID } from 'node:crypto'
import type { Policy } from '@muster/attendance/policy'
import { CommandId, DeckId, GroupId, PollId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import type { BallotForm } from '@muster/contracts/poll-shapes'
import { type LiveClient, makeLiveClient } from '@muster/crowd/live-client'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import type { TestServer } from '../../../../../tests/support/test-server.ts'
import { newId, newUuid } from '../../platform/ids.ts'

type Options = Parameters<typeof makeLiveClient>[1] & { url?: string }

/** A project with a facilitator and two participants, and real sockets into its sessions. */
export async function makeTestRoom(server: TestServer, what: { policy?: Policy } = {}) {
  const clients: LiveClient[] = []
  const projectId: ProjectId = await server.make.project(what)
  const facilitator = await server.make.person({ name: 'Fay Facilitator', role: 'facilitator', projectId })
  const ana = await server.make.person({ name: 'Ana Participant', role: 'participant', projectId })
  const bao = await server.make.person({ name: 'Bao Participant', role: 'participant', projectId })

  function client(who: MadePerson | null, sessionId: SessionId, options: Options = {}): LiveClient {
    const { url = server.url, ...rest } = options
    const made = makeLiveClient({ url, cookie: who?.cookie ?? null, projectId, sessionId }, rest)
    clients.push(made)
    return made
  }

  async function enter(who: MadePerson, sessionId: SessionId, options?: Options): Promise<LiveClient> {
    const entering = client(who, sessionId, options)
    await entering.join()
    return entering
  }

  /** A session that the facilitator has opened and is in. */
  async function open(
    what: { lastsMs?: number; startsInMs?: number } = {},
  ): Promise<{ sessionId: SessionId; host: LiveClient }> {
    const sessionId = await server.make.session({ projectId, ...what })
    const host = await enter(facilitator, sessionId)
    const opened = await host.command(host.stream('stage'), { type: 'session.open' })
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
    return { sessionId, host }
  }

  async function addDeck(sessionId: SessionId, pageCount: number): Promise<DeckId> {
    const { client: db } = server.platform.database
    const id = newId(DeckId)
    const file = { id: newUuid(), sha256: id, storageKey: id, mimeType: 'application/pdf', sizeBytes: 1 }
    const pages = Array.from({ length: pageCount }, () => ({ width: 1, height: 1 }))
    await db.storedFile.create({ data: file })
    const deck = { id, sessionId, fileId: file.id, name: 'Deck', pages, uploadedBy: facilitator.personId }
    await db.deck.create({ data: deck })
    return id
  }

  return {
    projectId,
    facilitator,
    ana,
    bao,
    client,
    enter,
    open,
    addDeck,
    /** Everybody goes home. */
    empty() {
      for (const client of clients.splice(0)) client.close()
    },
  }
}

export type TestRoom = Awaited<ReturnType<typeof makeTestRoom>>

export const newCommandId = () => CommandId.parse(randomUUID())
export const newPollId = () => newId(PollId)
export const newGroupId = () => newId(GroupId)

/** The votes for each option that somebody was told last, such as `0,2,1`; null before any. */
export function countsOf(client: LiveClient, pollId: PollId): string | null {
  const tally = client.tally(pollId)?.tally
  return tally && 'counts' in tally ? tally.counts.join() : null
}

/** A poll in which one chooses, one option or several. */
export const choosing = (options: string[], mostChoices = 1): BallotForm => ({ kind: 'choice', options, mostChoices })
