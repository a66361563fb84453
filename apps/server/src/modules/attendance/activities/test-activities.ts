import type { Policy } from '@muster/attendance/policy'
import { referencePolicy } from '@muster/attendance/reference-policy'
import type { Activity as Requirement } from '@muster/attendance/requirements/activity'
import * as contract from '@muster/contracts/activities'
import type { ActivityDoneId, ActivityId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Quiz, QuizAnswer } from '@muster/contracts/quiz'
import type { MadePerson } from '../../../../../../tests/support/makers.ts'
import type { TestServer } from '../../../../../../tests/support/test-server.ts'
import { newUuid } from '../../../platform/ids.ts'

/** The rule of the tests: attend all, and this beside it. */
export const asking = (...asked: Partial<Requirement>[]): Policy => ({
  ...referencePolicy,
  requirements: [
    ...referencePolicy.requirements,
    ...asked.map(
      (each): Requirement => ({
        kind: 'activity',
        activity: 'report',
        scope: 'programme',
        sessions: 'required',
        withinHours: null,
        validated: false,
        ...each,
      }),
    ),
  ],
})

/** Three questions of two answers each, of which the first is right; two of them are enough, in two tries. */
export function makeQuiz(changes: Partial<Quiz> = {}): Quiz {
  const questions = ['One?', 'Two?', 'Three?'].map((text) => {
    const options = ['Right', 'Wrong'].map((said) => ({ id: newUuid(), text: said }))
    return { id: newUuid(), text, options, rightId: options[0]?.id ?? '' }
  })
  return { questions, passPercent: 66, tries: 2, ...changes }
}

/** So many of the questions answered right, the others wrong. */
export const answering = ({ questions }: Quiz, right: number): QuizAnswer[] =>
  questions.map(({ id, options }, at) => ({ questionId: id, optionId: options[at < right ? 0 : 1]?.id ?? '' }))

type Held = { projectId: ProjectId; sessionId: SessionId; anna: MadePerson; mia: MadePerson }

/** What people do in a project in which Mia attended a session that was held; Anna administers it, Finn facilitates. */
export async function arrange(server: TestServer, held: Held) {
  const { projectId, anna, mia } = held
  const finn = await server.make.person({ name: 'Finn', role: 'facilitator', projectId })
  const params = { projectId }
  const of = (activityId: ActivityId) => ({ params: { projectId, activityId } })
  const about = (doneId: ActivityDoneId) => ({ params: { projectId, doneId } })
  const write = (activity: contract.ActivityInput, { who = anna, revision = null }: Writing = {}) =>
    server.call(who.cookie, contract.setActivity, { params, body: { activity, revision } })
  return {
    ...held,
    finn,
    write,
    async add(activity: contract.ActivityInput): Promise<ActivityId> {
      const answer = await write(activity)
      if (answer.failure) throw new Error(JSON.stringify(answer.failure))
      return answer.body.activityId
    },
    look: (who: MadePerson) => server.succeed(who.cookie, contract.listActivities, { params }),
    handIn: (id: ActivityId, { who = mia, text = 'What I learned', file }: HandIn = {}) =>
      server.call(who.cookie, contract.handInReport, { ...of(id), body: { text }, ...(file ? { file } : {}) }),
    claim: (id: ActivityId, who = mia) => server.call(who.cookie, contract.claimCertificate, of(id)),
    tryQuiz: (id: ActivityId, answers: QuizAnswer[], { number = 1, who = mia } = {}) =>
      server.call(who.cookie, contract.tryQuiz, { ...of(id), body: { answers, number } }),
    listHandedIn: (id: ActivityId, who = anna) => server.call(who.cookie, contract.listHandedIn, of(id)),
    validate: (id: ActivityDoneId, who = anna) => server.call(who.cookie, contract.validateHandedIn, about(id)),
    decline: (id: ActivityDoneId, { who = anna, reason = 'No sources' } = {}) =>
      server.call(who.cookie, contract.declineHandedIn, { ...about(id), body: { reason } }),
    of,
    about,
  }
}
type Writing = { who?: MadePerson; revision?: number | null }
type HandIn = { who?: MadePerson; text?: string; file?: { bytes: Buffer; name: string } }
