import { setTimeout } from 'node:timers/promises'
import { takePart } from './behaviour.ts'
import { type Demo, findOpenSession, type Login, listParticipants, type OpenSession } from './demo-people.ts'
import { signIn } from './http.ts'
import { makeLiveClient } from './live-client.ts'
import { seeded } from './random.ts'

/** How many sign in at the same time: hashing a password keeps a core busy. */
const signingInTogether = 3
const lookAgainMs = 3000

type Plan = { demo: Demo; people: number; seed: number; leaving: AbortSignal; tell: (line: string) => void }

/** Follows the demonstration's day: comes into the session that is open, and into the next one when it is over. */
export async function visit({ demo, people, seed, leaving, tell }: Plan): Promise<void> {
  const cookies = new Map<string, string>()
  while (!leaving.aborted) {
    const session = await findOpenSession(demo)
    if (session === null) {
      await setTimeout(lookAgainMs, undefined, { signal: leaving }).catch(() => {})
      continue
    }
    const logins = await listParticipants(demo, session.projectId, people)
    tell(`${logins.length} people come into "${session.title}"`)
    await attend({ demo, session, logins, cookies, seed, leaving, tell })
    tell(`"${session.title}" is over for them`)
  }
}

type Attendance = Omit<Plan, 'people'> & {
  session: OpenSession
  logins: readonly Login[]
  cookies: Map<string, string>
}

async function attend({ demo, session, logins, cookies, seed, leaving, tell }: Attendance): Promise<void> {
  const waiting = [...logins.entries()]
  const taking: Promise<void>[] = []
  const admit = async () => {
    for (let next = waiting.shift(); next && !leaving.aborted; next = waiting.shift()) {
      const [index, login] = next
      const cookie = cookies.get(login.email) ?? (await signIn(demo.url, login))
      cookies.set(login.email, cookie)
      const client = makeLiveClient({ url: demo.url, cookie, ...session })
      const part = takePart(client, seeded(seed + index), leaving)
      taking.push(part.catch((error: unknown) => tell(`${login.email} went home: ${String(error)}`)))
    }
  }
  await Promise.all(Array.from({ length: signingInTogether }, admit))
  await Promise.all(taking)
}
