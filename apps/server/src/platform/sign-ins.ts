import type { Actor } from './actor.ts'

/** Finds out who asks. An unknown or expired sign-in and one of a disabled account are a stranger. */
export type SignIns = {
  /** By the cookies of a request. Asks no database where none of them was signed here. */
  whoAsks(cookies: string | undefined): Promise<Actor>
  /** The same sign-ins once more, by id; those that no longer hold are missing. */
  whoAreNow(signInIds: readonly string[]): Promise<ReadonlyMap<string, Actor>>
}
