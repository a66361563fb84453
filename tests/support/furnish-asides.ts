import { type Endpoint, parseReply } from '@muster/contracts/endpoint'
import { setEvaluation } from '@muster/contracts/evaluation'
import { createHub, openRoll } from '@muster/contracts/hubs'
import type { HubId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { BrowserContext } from '@playwright/test'

const dayMs = 24 * 60 * 60 * 1000

/** Gives a project under way what stands beside its sessions: an evaluation, and a hub whose roll of one of them is open. */
export async function furnishAsides(
  context: BrowserContext,
  { url, projectId, sessionId }: { url: string; projectId: ProjectId; sessionId: SessionId },
): Promise<HubId> {
  const give = async <E extends Endpoint>(endpoint: E, path: string, data: object) => {
    const address = `${url}/api/projects/${projectId}${path}`
    const answer = await context.request.fetch(address, { method: endpoint.method, data, headers: { origin: url } })
    if (!answer.ok()) throw new Error(`${endpoint.method} ${address}: ${answer.status()} ${await answer.text()}`)
    return parseReply(endpoint, await answer.json())
  }
  const questions = [
    { id: crypto.randomUUID(), kind: 'rating', text: 'How do you rate the programme as a whole?', required: true },
    { id: crypto.randomUUID(), kind: 'text', text: 'What should be done differently?', required: false },
  ]
  const closesAt = new Date(Date.now() + 5 * dayMs).toISOString()
  await give(setEvaluation, '/evaluation', { questions, closesAt, revision: null })
  const { hubId } = await give(createHub, '/hubs', { name: 'Ulaanbaatar, room 208', coordinatorId: null })
  await give(openRoll, `/hubs/${hubId}/rolls/${sessionId}`, {})
  return hubId
}
