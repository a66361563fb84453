import { type Actor, stranger } from './actor.ts'
import type { Connection } from './connection.ts'
import type { SignIns } from './sign-ins.ts'

/** Sign-ins that one query asks for: few enough for nobody to notice that the process was busy with it. */
const askedAtOnce = 200

/**
 * Asks anew who all these connections are: whatever was given, taken away, disabled, ended or expired, by whatever means
 * and on whichever process, shows here. `changed` hears of those who are no longer what they were, and
 * who they were.
 */
export async function refreshActors(
  connections: readonly Connection[],
  signIns: SignIns,
  changed: (connection: Connection, before: Actor) => void,
): Promise<void> {
  const bySignIn = Map.groupBy(connections, ({ actor }) => actor.signInId)
  const ids = [...bySignIn.keys()].filter((id) => id !== null)
  for (let start = 0; start < ids.length; start += askedAtOnce) {
    const some = ids.slice(start, start + askedAtOnce)
    const actors = await signIns.whoAreNow(some)
    for (const id of some) {
      const actor = actors.get(id) ?? stranger
      for (const connection of bySignIn.get(id) ?? []) {
        const before = connection.actor
        if (isSame(before, actor)) continue
        connection.actor = actor
        changed(connection, before)
      }
    }
  }
}

/** Grants come in a fixed order. */
const isSame = (before: Actor, after: Actor) => JSON.stringify(before) === JSON.stringify(after)
