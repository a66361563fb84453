import { setTimeout } from 'node:timers/promises'
import { takePart } from './behaviour.ts'
import { type Demo, findOpenSession, type Guest, listComing, type OpenSession } from './demo-people.ts'
import { signIn } from './http.ts'
import { makeLiveClient } from './live-client.ts'
import { presentSlides } from './present.ts'
import { seeded } from './random.ts'
import { makeTalk, type Talk } from './talk.ts'

/** How many sign in at the same time: hashing a password keeps a core busy. */
const signingInTogether = 3
const lookAgainMs = 3000

type Plan = { demo: Demo; people: number; seed: number; leaving: AbortSignal; tell: (line: string) => void }

/** Follows the demonstration's day: comes into the session that is open, and into the next one when it is over. */
export async function visit({ demo, people, seed, leaving, tell }: Plan): Promise<void> {
  const cookies = new Map<string, string>()
  const talk = makeTalk(seeded(seed))
  while (!leaving.aborted) {
    const session = await findOpenSession(demo)
    if (session === null) {
      await setTimeout(lookAgainMs, undefined, { signal: leaving }).catch(() => {})
      continue
    }
    const coming = await listComing(demo, session, people)
    tell(`${coming.guests.length} people come into "${session.title}"`)
    await attend({ demo, session, ...coming, cookies, talk, seed, leaving, tell })
    tell(`"${session.title}" is over for them`)
  }
}

type Attendance = Omit<Plan, 'people'> & {
  session: OpenSession
  guests: readonly Guest[]
  speaker: string | null
  cookies: Map<string, string>
  talk: Talk
}

async function attend(attendance: Attendance): Promise<void> {
  const { demo, session, guests, speaker, cookies, talk, seed, leaving, tell } = attendance
  const { projectId, sessionId } = session
  const waiting = [...guests.entries()]
  const taking: Promise<void>[] = []
  const clientOf = (cookie: string) => makeLiveClient({ url: demo.url, cookie, projectId, sessionId })
  const cookieOf = async (email: string) => {
    const cookie = cookies.get(email) ?? (await signIn(demo.url, { email, password: demo.password }))
    cookies.set(email, cookie)
    return cookie
  }
  if (speaker) {
    const presenting = { facilitator: clientOf(demo.cookie), random: seeded(seed), leaving }
    const part = presentSlides(clientOf(await cookieOf(speaker)), presenting)
    taking.push(part.catch((error: unknown) => tell(`${speaker} went home: ${String(error)}`)))
  }
  const admit = async () => {
    for (let next = waiting.shift(); next && !leaving.aborted; next = waiting.shift()) {
      const [index, guest] = next
      const { email } = guest
      const client = clientOf(await cookieOf(email))
      const part = takePart(client, { guest, random: seeded(seed + index), talk, leaving })
      taking.push(part.catch((error: unknown) => tell(`${email} went home: ${String(error)}`)))
    }
  }
  await Promise.all(Array.from({ length: signingInTogether }, admit))
  await Promise.all(taking)
}
