import { type Activity, type ActivityKind, activityKinds } from '@muster/contracts/activities'

/** A session, or with null the whole programme. */
type Place = string | null
type Among = { taken: readonly Pick<Activity, 'kind' | 'sessionId'>[]; sessionIds: readonly string[] }

/** Where something of a kind can still be written: there is one at most in each place, and a claim is of the programme. */
export function freePlaces(kind: ActivityKind, { taken, sessionIds }: Among): Place[] {
  const all: Place[] = kind === 'claim' ? [null] : [null, ...sessionIds]
  return all.filter((place) => !taken.some((other) => other.kind === kind && other.sessionId === place))
}

/** What was chosen, or the first that is still free. */
export function chooseFree(wanted: { kind: ActivityKind; sessionId: Place }, among: Among) {
  const kinds = activityKinds.filter((each) => freePlaces(each, among).length > 0)
  const kind = kinds.includes(wanted.kind) ? wanted.kind : (kinds[0] ?? wanted.kind)
  const places = freePlaces(kind, among)
  const sessionId = places.includes(wanted.sessionId) ? wanted.sessionId : (places[0] ?? null)
  return { kinds, places, kind, sessionId }
}
