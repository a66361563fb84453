import { handInReport, listActivities, setActivity, tryQuiz } from '@muster/contracts/activities'
import { getPolicy, setPolicy } from '@muster/contracts/attendance'
import { type AddressInput, addressOf, type Endpoint, parseReply } from '@muster/contracts/endpoint'
import type { ActivityId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { BrowserContext } from '@playwright/test'
import { absentee, participant, signInTo } from './demo-people.ts'

type Where = { url: string; projectId: ProjectId; sessionId: SessionId }
export type Tasks = { report: ActivityId; quiz: ActivityId; claim: ActivityId }

/**
 * Gives a project under way what is to be done beside attending: a report that waits to be looked at, a quiz of a session that
 * was tried once, a claim; and a rule that asks for all of them, and for the quizzes of sessions that have none.
 */
export async function furnishTasks(context: BrowserContext, where: Where): Promise<Tasks> {
  const { url, projectId, sessionId } = where
  const params = { projectId }
  const { policy } = await give(context, url, getPolicy, { params })
  const ask = { kind: 'activity', scope: 'programme', sessions: 'required', withinHours: 96, validated: false } as const
  const requirements = [
    ...policy.requirements,
    { ...ask, activity: 'report', validated: true },
    { ...ask, activity: 'quiz', scope: 'session' as const },
    { ...ask, activity: 'claim', withinHours: 720 },
  ]
  const makeUp = policy.makeUp && { ...policy.makeUp, quiz: 'quiz' }
  const reason = 'What was learned should be seen.'
  await give(context, url, setPolicy, { params }, { policy: { ...policy, requirements, makeUp }, reason })
  const write = async (activity: object) =>
    (await give(context, url, setActivity, { params }, { activity, revision: null })).activityId
  const report = await write({
    kind: 'report',
    sessionId: null,
    instructions: 'One page: which data of your office will you share, with whom, and what stands in the way?',
  })
  const quiz = await write({
    kind: 'quiz',
    sessionId,
    instructions: 'Three questions on what was said.',
    quiz: questions(),
  })
  const claim = await write({ kind: 'claim', sessionId: null, instructions: 'Certificates are sent out in December.' })
  await doTasks(context, where, { report, quiz, claim })
  return { report, quiz, claim }
}

/** Two participants hand in their reports; one of them tries the quiz in vain. */
async function doTasks(context: BrowserContext, { url, projectId }: Where, { report, quiz }: Tasks): Promise<void> {
  const browser = context.browser()
  if (!browser) throw new Error('This browser was not started here')
  for (const who of [absentee, participant]) {
    const own = await browser.newContext()
    await signInTo(own, url, who)
    const text = 'We will open the register of public buildings.\nThe addresses of tenants have to be taken out first.'
    if (who === absentee) await give(own, url, handInReport, { params: { projectId, activityId: report } }, { text })
    else {
      const { activities } = await give(own, url, listActivities, { params: { projectId } })
      const asked = activities.find(({ id }) => id === quiz)?.quiz?.questions ?? []
      const answers = asked.map(({ id, options }) => ({ questionId: id, optionId: options.at(-1)?.id }))
      await give(own, url, tryQuiz, { params: { projectId, activityId: quiz } }, { answers, number: 1 })
    }
    await own.close()
  }
}

async function give<E extends Endpoint>(
  context: BrowserContext,
  url: string,
  endpoint: E,
  input: AddressInput<E>,
  data?: object,
) {
  const address = url + addressOf(endpoint, input)
  const answer = await context.request.fetch(address, {
    method: endpoint.method,
    headers: { origin: url },
    ...(data ? { data } : {}),
  })
  if (!answer.ok()) throw new Error(`${endpoint.method} ${address}: ${answer.status()} ${await answer.text()}`)
  return parseReply(endpoint, await answer.json())
}

function questions() {
  const asked = [
    ['Who is accountable for a data set?', 'Its owner', 'Its users', 'Whoever stores it'],
    ['What comes first?', 'Knowing what data there are', 'Buying a platform', 'Writing a law'],
    ['When is data of quality?', 'When it serves its purpose', 'When it is complete', 'When it is new'],
  ].map(([text, ...answers]) => {
    const options = answers.map((each) => ({ id: crypto.randomUUID(), text: each }))
    return { id: crypto.randomUUID(), text, options, rightId: options[0]?.id }
  })
  return { questions: asked, passPercent: 60, tries: 3 }
}
