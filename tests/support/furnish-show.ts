import { BlockId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import { setRunOfShow } from '@muster/contracts/run-of-show'
import type { BrowserContext } from '@playwright/test'
import { openShow } from './screen-acts.ts'

const blocks = [
  { kind: 'presentation', title: 'Why data governance comes before data', minutes: 20, notes: '' },
  {
    kind: 'presentation',
    title:
      'How a ministry of the interior came to one register of addresses, with everything that went wrong on the way there',
    minutes: 15,
    notes: 'Ask for the figures of 2019 if she does not show them.\nThe film comes from the second deck.',
  },
  { kind: 'poll', title: '우리 기관의 데이터 관리 수준은?', minutes: 5, notes: 'Show the result at once.' },
  { kind: 'break', title: 'استراحة', minutes: 5, notes: '' },
  { kind: 'questions', title: 'Questions', minutes: 10, notes: '' },
] as const

/** Prepares the running order of a session. */
export async function furnishShow(
  context: BrowserContext,
  { url, projectId, sessionId }: { url: string; projectId: ProjectId; sessionId: SessionId },
): Promise<void> {
  const address = `${url}/api/projects/${projectId}/sessions/${sessionId}/run-of-show`
  const data = {
    blocks: blocks.map((block) => ({ ...block, id: BlockId.parse(crypto.randomUUID()), speakerId: null })),
    revision: 0,
  }
  const answer = await context.request.fetch(address, { method: setRunOfShow.method, data, headers: { origin: url } })
  if (!answer.ok()) throw new Error(`The running order was not taken: ${answer.status()} ${await answer.text()}`)
}

/** Begins it in the room, as somebody who runs the session. */
export async function beginShow(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(address)
  await openShow(page)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('region', { name: 'Run of show' }).waitFor()
  await page.close()
}
