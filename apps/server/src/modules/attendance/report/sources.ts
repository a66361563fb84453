import type { Visit, VisitSource } from '@muster/attendance/evidence'

const inOrder: readonly VisitSource[] = ['live', 'hub', 'import']

/** Who saw a person in a session: each once. `untimed`: how often a log says that they came, without saying when. */
export function sourcesOf(visits: readonly Pick<Visit, 'source'>[], untimed: number): VisitSource[] {
  const found = new Set(visits.map(({ source = 'live' }) => source))
  if (untimed > 0) found.add('import')
  return inOrder.filter((source) => found.has(source))
}
