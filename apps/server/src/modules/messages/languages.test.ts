import { issueOne } from '@muster/contracts/certificates'
import type { ProjectId } from '@muster/contracts/ids'
import { sendAnnouncement } from '@muster/contracts/messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMailServer } from '../../../../../tests/support/mail-server.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makePast } from '../certificates/test-makers.ts'
import { queueSignInLink } from './sign-in-link.service.ts'

let post: Awaited<ReturnType<typeof startMailServer>>
let server: TestServer

beforeAll(async () => {
  post = await startMailServer()
  server = await startTestServer({ SMTP_URL: post.url })
})
afterAll(async () => {
  await server.close()
  await post.close()
})

const db = () => server.platform.database.client
async function projectIn(locale: 'en' | 'ko'): Promise<ProjectId> {
  const projectId = await server.make.project()
  await db().project.update({ where: { id: projectId }, data: { locale } })
  return projectId
}
const mailTo = (toAddress: string, kind: string) => db().mail.findFirstOrThrow({ where: { toAddress, kind } })
const minji = { name: 'Kim Minji', native: { text: '김민지', lang: 'ko' } }

describe('a letter about a project is written in the project’s language', () => {
  it.each([
    ['en', 'Open the project page', 'You receive this because you take part in'],
    ['ko', '프로젝트 페이지 열기', '참여하고 계셔서 보내 드리는 메일입니다.'],
  ] as const)('an announcement in %s', async (locale, action, footer) => {
    const projectId = await projectIn(locale)
    const { cookie } = await server.make.person({ role: 'project-administrator', projectId })
    const { email } = await server.make.person({ ...minji, role: 'participant', projectId })
    const body = { subject: 'Programm', body: 'Ihre Worte, unverändert.', audience: 'participants' as const }
    await server.succeed(cookie, sendAnnouncement, { params: { projectId }, body })
    const { subject, text, html } = await mailTo(email, 'announcement')
    expect(subject).toBe('Programm')
    for (const part of [text, html]) {
      expect(part).toContain('Ihre Worte, unverändert.')
      expect(part).toContain(action)
      expect(part).toContain(footer)
    }
    expect(html).toContain(`lang="${locale}"`)
  })

  it.each([
    ['en', 'Your certificate of attendance: Workshop on Testing', 'Dear Kim Minji,'],
    ['ko', '참석 증명서 발급 안내: Workshop on Testing', '김민지 님께'],
  ] as const)('the notice of a certificate in %s, by the name in its script', async (locale, title, greeting) => {
    const projectId = await projectIn(locale)
    const { cookie } = await server.make.person({ role: 'project-administrator', projectId })
    const { email, personId } = await server.make.person({ ...minji, role: 'participant', projectId })
    const past = makePast(server)
    await past.visit({ projectId, personId, sessionId: await past.endedSession(projectId) })
    await server.succeed(cookie, issueOne, { params: { projectId }, body: { personId } })
    const { subject, text, html } = await mailTo(email, 'certificate-issued')
    expect(subject).toBe(title)
    expect(text).toContain(greeting)
    expect(html).toContain(`lang="${locale}"`)
  })
})

describe('a sign-in link is of no project: it is written in the language of the newest one of the account', () => {
  const subjectFor = async (email: string) => {
    await queueSignInLink(server.platform, { email, url: 'http://localhost:3000/link' })
    return (await mailTo(email, 'sign-in-link')).subject
  }

  it.each([
    [['ko', 'en'], 'Your link to sign in to Muster'],
    [['en', 'ko'], 'Muster 로그인 링크'],
  ] as const)('after projects in %j', async (locales, subject) => {
    const { email, personId } = await server.make.person(minji)
    for (const locale of locales)
      await server.make.grant({ personId, role: 'participant', projectId: await projectIn(locale) })
    expect(await subjectFor(email)).toBe(subject)
  })

  it('also for those who run it', async () => {
    const { email } = await server.make.person({ role: 'facilitator', projectId: await projectIn('ko') })
    expect(await subjectFor(email)).toBe('Muster 로그인 링크')
  })

  it('in English where the account has none', async () => {
    const { email } = await server.make.person(minji)
    expect(await subjectFor(email)).toBe('Your link to sign in to Muster')
  })
})
