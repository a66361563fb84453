import type { Poll } from '@muster/live/polls/model'
import { Load } from '../../../components/load.tsx'
import { VoteList } from '../../../components/polls/vote-list.tsx'
import { useVotes } from '../api.ts'
import { useWhere } from '../room/live-context.tsx'

/** Who voted what, and who has not: asked for again while it is looked at. */
export function NamedVotes({ poll: { pollId, form } }: { poll: Poll }) {
  return <Load query={useVotes(useWhere(), pollId)}>{({ people }) => <VoteList form={form} people={people} />}</Load>
}
