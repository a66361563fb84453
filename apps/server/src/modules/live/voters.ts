import { createHmac } from 'node:crypto'
import type { PersonId, PollId, SessionId } from '@muster/contracts/ids'
import type { Poll } from '@muster/live/polls/model'
import type { Db } from '../../platform/db.ts'
import type { Platform } from '../../platform/platform.ts'
import { authSecret } from '../../platform/secret.ts'
import { findPollKeys, makePollKeys } from './voter-keys.store.ts'

type AskedPoll = Pick<Poll, 'pollId' | 'voters'>

/** The id under which a person's ballot is filed; null where nobody can know any more. */
export type FindVoter = (poll: AskedPoll, personId: PersonId) => string | null

const secrets = new WeakMap<Platform, string>()

function secretOf(platform: Platform): string {
  const secret = secrets.get(platform) ?? authSecret(platform.env)
  secrets.set(platform, secret)
  return secret
}

/**
 * Finds the ids under which ballots of these polls of a session are filed. Where votes have names it is the person's own. Else it is a
 * pseudonym made with the poll's own key, which is thrown away when the poll closes, and a secret of the server that is not
 * in the database: so that somebody can change their vote while the poll is open, and nobody can link it to them afterwards.
 * With `make`, keys that are missing are made: for a poll that is open.
 */
export async function findVoters(
  { db, platform }: { db: Db; platform: Platform },
  { sessionId, polls, make }: { sessionId: SessionId; polls: readonly AskedPoll[]; make: boolean },
): Promise<FindVoter> {
  const pollIds = polls.filter(({ voters }) => voters === 'anonymous').map(({ pollId }) => pollId)
  const keys = pollIds.length === 0 ? null : await (make ? makePollKeys : findPollKeys)(db, { sessionId, pollIds })
  return (poll, personId) => {
    if (poll.voters === 'named') return personId
    const key = keys?.get(poll.pollId)
    return key === undefined ? null : pseudonym(`${secretOf(platform)} ${key}`, { pollId: poll.pollId, personId })
  }
}

/** HMAC-SHA-256, its first 122 bits in the form of a UUID. */
function pseudonym(key: string, { pollId, personId }: { pollId: PollId; personId: PersonId }): string {
  const digest = createHmac('sha256', key).update(`${pollId} ${personId}`).digest('hex')
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => digest.slice(from, to))
  return `${a}-${b}-8${c}-8${d}-${e}`
}
