/** A mark on a roll; those of one stay share its id. */
export type Mark = { stayId: string; kind: 'start' | 'end'; at: Date }

/** A stay at a hub; `endsAt` is null where nobody signed out. */
export type Stay = { stayId: string; startsAt: Date; endsAt: Date | null }

/** The stays that marks tell of, in order of their start. An end without a start is nothing. */
export function staysOf(marks: readonly Mark[]): Stay[] {
  const ends = new Map(marks.filter(({ kind }) => kind === 'end').map(({ stayId, at }) => [stayId, at]))
  return marks
    .filter(({ kind }) => kind === 'start')
    .map(({ stayId, at }) => ({ stayId, startsAt: at, endsAt: ends.get(stayId) ?? null }))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/** The stay that somebody has not signed out of; null where they are not in the room. */
export const findOpenStay = (marks: readonly Mark[]): Stay | null =>
  staysOf(marks).findLast(({ endsAt }) => endsAt === null) ?? null
