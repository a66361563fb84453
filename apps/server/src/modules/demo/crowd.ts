import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ProjectId } from '@muster/contracts/ids'
import type { Env } from '../../env.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { requireDemo } from './demo.service.ts'

/** How long a crowd stays before it goes home by itself: longer than a day of the demo takes. */
const minutes = 240
const program = new URL('../../../../../packages/crowd/src/main.ts', import.meta.url).pathname

let crowd: ChildProcess | null = null

/**
 * Brings that many of the demo's participants into the open session, in a process of their own: the one that
 * `npm run crowd` starts. Those who were there before leave first; 0 only sends them away.
 */
export async function sendCrowd(ctx: Ctx, projectId: ProjectId, people: number): Promise<{ people: number }> {
  await requireDemo(ctx, projectId)
  await dismissCrowd()
  if (people > 0) gatherCrowd(ctx.platform.env, people)
  return { people }
}

/** Starts a crowd. One that is there already stays: to be dismissed first. */
export function gatherCrowd(env: Pick<Env, 'APP_URL'>, people: number): void {
  crowd = spawn(process.execPath, [program, String(people), '--url', env.APP_URL, '--minutes', String(minutes)], {
    // The channel says nothing; it closes with this process, however that ends, and the crowd with it.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  })
}

/** Sends the crowd away and waits until it is gone. */
export async function dismissCrowd(): Promise<void> {
  const leaving = crowd
  crowd = null
  if (!leaving || leaving.exitCode !== null || leaving.signalCode !== null) return
  const gone = once(leaving, 'exit')
  leaving.kill('SIGTERM')
  await gone
}
