import { setTimeout } from 'node:timers/promises'
import type { PersonId } from '@muster/contracts/ids'
import { lines } from './lines.ts'
import type { LiveClient } from './live-client.ts'
import { between, pick, type Random } from './random.ts'
import { Refused } from './refused.ts'

type Act = (client: LiveClient, random: Random, leaving: AbortSignal) => Promise<unknown>

/** What somebody in a crowd may do next, and how likely. They listen most of the time. */
const habits: readonly { weight: number; act: Act }[] = [
  { weight: 50, act: () => Promise.resolve() },
  { weight: 22, act: speak },
  { weight: 12, act: useHand },
  { weight: 8, act: dropOut },
]

/** Speaks where the person is: in their group room, or on the stage. */
function speak(client: LiveClient, random: Random): Promise<unknown> {
  return client.say(pick(random, lines) ?? 'Hello', client.group() ?? client.stream('stage'))
}

/** Raises the hand, or takes it down again. */
function useHand(client: LiveClient): Promise<unknown> {
  const personId = idOf(client)
  const isUp = client.stage().hands.raised.some(({ by }) => by === personId)
  if (isUp && personId) return client.command(client.stream('stage'), { type: 'hand.lower', personId })
  return client.raiseHand()
}

/** A line that breaks and is back within a quarter of a minute. */
async function dropOut(client: LiveClient, random: Random, leaving: AbortSignal): Promise<void> {
  client.drop()
  await setTimeout(between(random, 1000, 15_000), undefined, { signal: leaving })
  await client.comeBack()
}

const idOf = (client: LiveClient): PersonId | null => client.joined()?.me.personId ?? null

/** Takes part until the session is over or `leaving` says so: listens, talks, votes, raises hands, drops and comes back. */
export async function takePart(client: LiveClient, random: Random, leaving: AbortSignal): Promise<void> {
  const voted = new Set<string>()
  try {
    await client.join()
    while (!leaving.aborted && !isOver(client)) {
      await setTimeout(between(random, 2000, 20_000), undefined, { signal: leaving })
      await act(client, { random, leaving, voted })
    }
    await client.leave()
  } catch (error) {
    if (!leaving.aborted) throw error
  } finally {
    client.close()
  }
}

async function act(
  client: LiveClient,
  { random, leaving, voted }: { random: Random; leaving: AbortSignal; voted: Set<string> },
): Promise<void> {
  try {
    await voteOnce(client, random, voted)
    await choose(random)(client, random, leaving)
  } catch (error) {
    // What is lost with a server that was killed is lost; the client itself comes back as a browser does.
    if (error instanceof Refused || leaving.aborted) throw error
  }
}

const isOver = (client: LiveClient): boolean => ['ended', 'cancelled'].includes(client.stage().lifecycle.phase)

async function voteOnce(client: LiveClient, random: Random, voted: Set<string>): Promise<void> {
  const poll = client.stage().polls.shown.find((poll) => !poll.closed && !voted.has(poll.pollId))
  if (!poll) return
  voted.add(poll.pollId)
  await client.vote(poll.pollId, [Math.floor(random() * poll.options.length)])
}

function choose(random: Random): Act {
  const total = habits.reduce((sum, { weight }) => sum + weight, 0)
  let left = random() * total
  for (const { weight, act } of habits) {
    left -= weight
    if (left < 0) return act
  }
  return () => Promise.resolve()
}
