/** All that are open, and of those that are closed the last `most`, in the order in which they came. */
export function withLastClosed<One extends { closed: object | null }>(all: readonly One[], most: number): One[] {
  const closed = all.filter((one) => one.closed !== null)
  const gone = new Set(closed.slice(0, Math.max(0, closed.length - most)))
  return all.filter((one) => !gone.has(one))
}
