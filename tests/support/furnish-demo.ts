import { getPolicy } from '@muster/contracts/attendance'
import { parseReply } from '@muster/contracts/endpoint'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import type { BrowserContext } from '@playwright/test'
import { absentee, facilitator, participant, signInTo } from './demo-people.ts'
import { furnishRooms, type Rooms } from './furnish-rooms.ts'
import { makeVideo } from './make-video.ts'
import { raiseCases } from './raise-cases.ts'

/** Has a participant of a project ask for a review, and somebody decided about. */
export async function raise(context: BrowserContext, url: string, projectId: ProjectId): Promise<void> {
  const browser = context.browser()
  if (!browser) throw new Error('This browser was not started here')
  const theirs = await browser.newContext()
  await signInTo(theirs, url, absentee)
  await raiseCases({ url, projectId, administrator: context.request, participant: theirs.request })
  await theirs.close()
}

/** Gives the live project's rule attention checks, which stay open for as long as anybody looks, and making up by recordings. */
export async function planChecks(context: BrowserContext, address: string) {
  const known = parseReply(getPolicy, await (await context.request.get(address)).json()).policy
  const checks = {
    forms: ['prompt', 'spoken-code'],
    placing: { kind: 'every', fromMinutes: 60, toMinutes: 90 },
    announced: 'never',
    onlyOne: null,
    expireAfterS: 3600,
  }
  const makeUp = { withinDays: 5, maxSessions: 1, maxSpeedPercent: 150, quiz: null }
  const answer = await context.request.put(address, {
    data: { policy: { ...known, checks, makeUp }, reason: 'The checks of attention were left out.' },
    headers: { origin: new URL(address).origin },
  })
  if (!answer.ok()) throw new Error(`The rule was not set: ${answer.status()} ${await answer.text()}`)
}

/** Puts rooms of the live project into their states, at browsers of their own. */
export async function furnish(context: BrowserContext, rooms: Rooms, addressOf: (sessionId: SessionId) => string) {
  const browser = context.browser()
  if (!browser) throw new Error('This browser was not started here')
  const { origin } = new URL(addressOf(rooms.ended))
  const contexts = await Promise.all([browser.newContext(), browser.newContext()])
  const [theirs, own] = contexts
  await signInTo(theirs, origin, facilitator)
  await signInTo(own, origin, participant)
  await furnishRooms(rooms, { facilitator: await theirs.newPage(), participant: await own.newPage(), addressOf })
  for (const each of contexts) await each.close()
}

const log = [
  'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room',
  'Bat-Erdeniin Tsetsegmaa,,11/24/2021 10:00:00 AM,11/24/2021 10:40:00 AM,40,Yes,Y,No',
  'iPhone,,11/24/2021 10:00:00 AM,11/24/2021 10:12:00 AM,12,Yes,Y,No',
].join('\n')

/** Brings the recording of a session that is over: two seconds of it. */
export async function bringRecording(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage()
  const lastsMs = 2000
  const file = { name: 'recording.webm', mimeType: 'video/webm', buffer: await makeVideo(page, lastsMs) }
  await page.close()
  const answer = await context.request.post(`${address}?durationMs=${lastsMs}&offsetMs=0`, {
    multipart: { file },
    headers: { origin: new URL(address).origin },
  })
  if (!answer.ok()) throw new Error(`The recording was not taken: ${answer.status()} ${await answer.text()}`)
}

/** Brings the log of another platform, whose rows ask for decisions. */
export async function bringLog(context: BrowserContext, address: string): Promise<unknown> {
  const file = { name: 'participants.csv', mimeType: 'text/csv', buffer: Buffer.from(log) }
  const answer = await context.request.post(address, {
    multipart: { file },
    headers: { origin: new URL(address).origin },
  })
  if (!answer.ok()) throw new Error(`The log was not taken: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}
