/**
 * The list with one thing moved before another, or with null to the end; everything else keeps its order. Null where
 * either is not in it, so that a move made on an old order is never guessed at.
 */
export function moveBefore<One extends { id: string }>(
  list: readonly One[],
  id: string,
  beforeId: string | null,
): One[] | null {
  const moved = list.find((one) => one.id === id)
  if (!moved || (beforeId !== null && !list.some((one) => one.id === beforeId))) return null
  if (id === beforeId) return [...list]
  const rest = list.filter((one) => one.id !== id)
  const at = beforeId === null ? rest.length : rest.findIndex((one) => one.id === beforeId)
  return rest.toSpliced(at, 0, moved)
}
