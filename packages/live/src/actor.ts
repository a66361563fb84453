import { PersonId } from '@muster/contracts/ids'
import { z } from 'zod'

/** What a person may do in a session: the server derives it from the permissions `live.speak`, `live.present`, `live.help`, `live.run`. */
export const May = z.object({ speak: z.boolean(), present: z.boolean(), help: z.boolean(), run: z.boolean() })
export type May = z.output<typeof May>

export const PersonActor = z.object({ personId: PersonId, may: May })
export type PersonActor = z.output<typeof PersonActor>

/** Who commands: a person, or the server itself (a timer, a recorded decision). */
export type Actor = PersonActor | { system: true }

/** In what capacity a command may be given; `anyone` is every person, never the system. */
export type Capacity = keyof May | 'anyone' | 'system'

/** The person behind an actor; null for the system. */
export const personOf = (actor: Actor): PersonId | null => ('personId' in actor ? actor.personId : null)

export function has(actor: Actor, capacity: Capacity): boolean {
  if ('system' in actor) return capacity === 'system'
  if (capacity === 'system') return false
  return capacity === 'anyone' || actor.may[capacity]
}
