import type { LivePayload } from '@muster/live/protocol/events'
import type { StoreApi } from 'zustand/vanilla'
import { applyPresence, indexPeople } from './apply-news.ts'
import type { Line } from './line.ts'
import type { LiveState } from './live-state.ts'

/** Who is there, asked for while anything shows it, and forgotten then. `cameIn` is to be called whenever the room was entered. */
export function makePeopleWatch({ getState, setState }: StoreApi<LiveState>, line: Pick<Line, 'people'>) {
  let lookers = 0
  const ask = (isWatching: boolean) => getState().connection === 'live' && void line.people({ isWatching })

  function stopOne() {
    lookers -= 1
    if (lookers > 0) return
    ask(false)
    setState({ people: new Map() })
  }

  return {
    cameIn() {
      if (lookers > 0) ask(true)
    },
    present({ people }: LivePayload<'live:present'>) {
      if (lookers > 0) setState({ people: indexPeople(people) })
    },
    presence(change: LivePayload<'live:presence'>) {
      if (lookers > 0) setState(({ people }) => ({ people: applyPresence(people, change) }))
    },
    watchPeople() {
      lookers += 1
      if (lookers === 1) ask(true)
      let stop = stopOne
      return () => {
        stop()
        stop = () => {}
      }
    },
  }
}
