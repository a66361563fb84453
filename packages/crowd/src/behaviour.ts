import { setTimeout } from 'node:timers/promises'
import type { PersonId } from '@muster/contracts/ids'
import type { Guest } from './demo-people.ts'
import type { LiveClient } from './live-client.ts'
import { findOwnChecks } from './own-checks.ts'
import { between, type Random } from './random.ts'
import { Refused } from './refused.ts'
import { someBallot } from './some-ballot.ts'
import type { Talk } from './talk.ts'

/** Somebody of the crowd: how chance falls for them, what is said, and when all go home. */
type Person = { guest: Guest; random: Random; talk: Talk; leaving: AbortSignal }
type Act = (client: LiveClient, person: Person) => Promise<unknown>

/** What somebody in a crowd may do next, and how likely. They listen nearly always, as people do who watch a presentation. */
const habits: readonly { weight: number; act: Act }[] = [
  { weight: 92, act: () => Promise.resolve() },
  { weight: 4, act: speak },
  { weight: 2, act: useHand },
  { weight: 2, act: dropOut },
]

/** Speaks where the person is: in their group room, or on the stage. */
function speak(client: LiveClient, { guest, talk }: Person): Promise<unknown> {
  const group = client.group()
  const page = group ? null : (client.stage().deck?.page ?? null)
  return client.say(talk.say(guest, page), group ?? client.stream('stage'))
}

/** More than so many wait to see whether they are called. */
const mostHands = 3
/** A hand that nobody takes comes down again, at each turn as likely as this: within a minute or two. */
const tired = 0.15

/** Raises the hand where few are up. */
async function useHand(client: LiveClient): Promise<unknown> {
  if (isUp(client) || client.stage().hands.raised.length >= mostHands) return
  return client.raiseHand()
}

async function lowerWhenTired(client: LiveClient, { random }: Person): Promise<unknown> {
  const personId = idOf(client)
  if (!personId || !isUp(client) || random() >= tired) return
  return client.command(client.stream('stage'), { type: 'hand.lower', personId })
}

const isUp = (client: LiveClient): boolean => client.stage().hands.raised.some(({ by }) => by === idOf(client))

/** A line that breaks and is back within a quarter of a minute. */
async function dropOut(client: LiveClient, { random, leaving }: Person): Promise<void> {
  client.drop()
  await setTimeout(between(random, 1000, 15_000), undefined, { signal: leaving })
  await client.comeBack()
}

const idOf = (client: LiveClient): PersonId | null => client.joined()?.me.personId ?? null

/** Takes part until the session is over or `leaving` says so: listens, talks, votes, answers checks, raises hands, drops and comes back. */
export async function takePart(client: LiveClient, person: Person): Promise<void> {
  const { random, leaving } = person
  const seen = new Set<string>()
  try {
    await client.join()
    while (!leaving.aborted && !isOver(client)) {
      await setTimeout(between(random, 2000, 20_000), undefined, { signal: leaving })
      await act(client, person, seen)
    }
    await client.leave()
  } catch (error) {
    if (!leaving.aborted) throw error
  } finally {
    client.close()
  }
}

/** `seen`: the polls and checks that they have done something about, or let go by. */
async function act(client: LiveClient, person: Person, seen: Set<string>): Promise<void> {
  const { random, leaving } = person
  try {
    await voteOnce(client, random, seen)
    await answerOnce(client, random, seen)
    await lowerWhenTired(client, person)
    await choose(random)(client, person)
  } catch (error) {
    // What is lost with a server that was killed is lost; the client itself comes back as a browser does.
    if (error instanceof Refused || leaving.aborted) throw error
  }
}

const isOver = (client: LiveClient): boolean => ['ended', 'cancelled'].includes(client.stage().lifecycle.phase)

async function voteOnce(client: LiveClient, random: Random, seen: Set<string>): Promise<void> {
  const poll = client.stage().polls.shown.find((poll) => !poll.closed && !seen.has(poll.pollId))
  if (!poll) return
  seen.add(poll.pollId)
  await client.vote(poll.pollId, someBallot(poll.form, random))
}

/** One in so many checks is missed, as by people who are at the door. */
const missedInOne = 0.1

/** Answers a check on the screen; nobody here hears a code. */
async function answerOnce(client: LiveClient, random: Random, seen: Set<string>): Promise<void> {
  const own = findOwnChecks(client)
  const check = own?.checks.find(({ checkId, form }) => form === 'prompt' && !seen.has(checkId))
  if (!own || !check) return
  seen.add(check.checkId)
  if (random() >= missedInOne) await client.command(own.id, { type: 'check.answer', checkId: check.checkId })
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
