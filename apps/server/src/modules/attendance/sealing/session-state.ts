import type { SessionState } from '@muster/evidence/statement'
import type { SessionFacts } from '../../programme/programme.service.ts'

/** A session as seals and exports state it. */
export function toSessionState(session: SessionFacts): SessionState {
  const { startsAt, endsAt, openedAt, endedAt, actual } = session
  return {
    kind: session.kind,
    required: session.required,
    state: session.state,
    scheduled: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    openedAt: openedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    endedHow: session.endedHow,
    actual: actual && { startsAt: actual.startsAt.toISOString(), endsAt: actual.endsAt?.toISOString() ?? null },
    ...(session.breaks.length > 0 ? { breaks: session.breaks.map(toText) } : {}),
    ...(session.tags.length > 0 ? { tags: session.tags } : {}),
    ...(session.parallelGroup === null ? {} : { parallelGroup: session.parallelGroup }),
    ...(session.mergedInto === null ? {} : { mergedInto: session.mergedInto }),
  }
}

const toText = ({ startsAt, endsAt }: SessionFacts['breaks'][number]) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})
