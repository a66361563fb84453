import { parseReply } from '@muster/contracts/endpoint'
import { type GroupPlan, setGroupPlan } from '@muster/contracts/group-plans'
import { listPeople } from '@muster/contracts/identity'
import { GroupId, type PersonId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import { placePerson, removeGroup } from '@muster/groups/edit-plan'
import { mixPlan } from '@muster/groups/mix-plan'
import type { Member } from '@muster/groups/model'
import type { BrowserContext } from '@playwright/test'

const groups = [
  { name: 'Group 1', topic: 'One register, many owners', taskSheet: 'Name three registers and who answers for each.' },
  { name: 'Group 2', topic: '공공부문의 데이터 품질', taskSheet: '' },
  {
    name: 'Those who work with addresses, land and everything that is measured',
    topic:
      'What a ministry may ask of another one, and what it may not, and who decides where the law says nothing of it',
    taskSheet: '',
  },
  { name: 'مجموعة', topic: '', taskSheet: '' },
  ...Array.from({ length: 5 }, (_, index) => ({ name: `Group ${index + 5}`, topic: '', taskSheet: '' })),
]

/** Plans the groups of a session in two rounds: mixed by country, two people placed by hand, and the last group's in none. */
export async function furnishGroups(
  context: BrowserContext,
  { url, projectId, sessionId }: { url: string; projectId: ProjectId; sessionId: SessionId },
): Promise<void> {
  const answer = await context.request.get(`${url}/api/projects/${projectId}/people`)
  const { people } = parseReply(listPeople, await answer.json())
  const takingPart = people.filter(({ roles }) => roles.includes('participant'))
  const members = takingPart.map(({ personId, country }): Member<PersonId> => {
    const traits: Member['traits'] = country === null ? {} : { country }
    return { personId, traits }
  })
  const [first, second] = takingPart
  const planned = groups.map((group, index) => ({
    ...group,
    id: GroupId.parse(crypto.randomUUID()),
    facilitatorId: index === 0 ? (people.find(({ roles }) => roles.includes('facilitator'))?.personId ?? null) : null,
    rapporteurId: index === 0 ? (first?.personId ?? null) : null,
  }))
  const [one] = planned
  const last = planned.at(-1)
  if (!first || !second || !one || !last) throw new Error('The demo has too few participants')
  const empty: GroupPlan = {
    groups: [],
    rounds: [{ placed: [], byHand: [] }],
    wishes: { spread: ['country'], alike: null, together: [], apart: [], seed: 7 },
  }
  const mixed = mixPlan(empty, { members, groups: planned, rounds: 2, keepByHand: false })
  if (!mixed.ok) throw new Error(mixed.impossible.reason)
  const byHand = [first, second].reduce(
    (plan, { personId }) => placePerson(plan, { round: 0, personId, groupId: one.id }),
    removeGroup(mixed.plan, last.id),
  )
  const written = await context.request.fetch(`${url}/api/projects/${projectId}/sessions/${sessionId}/group-plan`, {
    method: setGroupPlan.method,
    data: { plan: byHand, revision: 0 },
    headers: { origin: url },
  })
  if (!written.ok()) throw new Error(`The groups were not taken: ${written.status()} ${await written.text()}`)
}
