import { listOwnAppeals, makeAppeal } from '@muster/contracts/appeals'
import { getBoard } from '@muster/contracts/attendance'
import { type AddressInput, addressOf, type Endpoint, parseReply } from '@muster/contracts/endpoint'
import type { ProjectId } from '@muster/contracts/ids'
import { decideOverride } from '@muster/contracts/overrides'
import { correctWindow, listSessions } from '@muster/contracts/programme'
import type { APIRequestContext } from '@playwright/test'
import type { z } from 'zod'

type Cast = { url: string; projectId: ProjectId; administrator: APIRequestContext; participant: APIRequestContext }

/**
 * Has a participant of a finished project ask for a review of its last session, and an administrator decide about somebody
 * else. The session's times are decided anew first, as they were: its deadline is long over.
 */
export async function raiseCases({ url, projectId, administrator, participant }: Cast): Promise<void> {
  const ofAdministrator = caller(administrator, url)
  const ofParticipant = caller(participant, url)
  const params = { projectId }
  const { appeals } = await ofParticipant(listOwnAppeals, { params })
  if (appeals.length > 0) return
  const { sessions } = await ofAdministrator(listSessions, { params })
  const held = sessions.filter(({ state, required }) => state === 'ended' && required)
  for (const { id: sessionId, actual } of held.slice(-2)) {
    if (!actual?.endsAt) throw new Error('The last session has no end')
    const body = { startsAt: actual.startsAt, endsAt: actual.endsAt, reason: 'Read from the log of the hall.' }
    await ofAdministrator(correctWindow, { params: { projectId, sessionId }, body })
  }
  const sessionId = held.at(-1)?.id
  if (!sessionId) throw new Error('The project held no session')
  await ofParticipant(makeAppeal, {
    params: { projectId, sessionId },
    body: { text: 'I followed it in the hall, on the screen of a colleague.' },
  })
  const { standings } = await ofAdministrator(getBoard, { params })
  const [somebody] = standings.filter(({ outcome }) => outcome === 'incomplete')
  if (!somebody) throw new Error('Everybody was there')
  await ofAdministrator(decideOverride, {
    params: { projectId, personId: somebody.personId },
    body: {
      ruling: { outcome: 'complete', tier: null, creditsHundredths: null },
      reason: 'The host confirms that they were in the hall.',
    },
  })
}

/** Calls endpoints as whoever is signed in there; fails unless they answer 200. */
function caller(request: APIRequestContext, url: string) {
  return async <E extends Endpoint>(
    endpoint: E,
    input: AddressInput<E> & { body?: z.input<E['body']> },
  ): Promise<z.output<E['reply']>> => {
    const answer = await request.fetch(url + addressOf(endpoint, input), {
      method: endpoint.method,
      headers: { origin: url },
      ...(input.body === undefined ? {} : { data: input.body }),
    })
    if (!answer.ok()) throw new Error(`${endpoint.method} ${endpoint.path}: ${answer.status()} ${await answer.text()}`)
    return parseReply(endpoint, await answer.json())
  }
}
