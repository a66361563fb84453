import type { PersonId } from '@muster/contracts/ids'
import type { Pointer } from '@muster/live/drawing/pointing'

/** What is seen of somebody's pointing: `told` numbers the message that brought the last of it. */
export type ShownPointer = Pointer & { told: number }
export type ShownPointers = ReadonlyMap<PersonId, ShownPointer>

/** A line that is still being drawn may be so long; from then on its beginning is missing until it is finished. */
const mostNumbers = 1200

/** What is seen after a moment of pointing: a line goes on where it was, a light is where it is now. One's own is seen anyway. */
export function showPointers(
  known: ShownPointers,
  { pointers, told, me }: { pointers: readonly Pointer[]; told: number; me: PersonId | null },
): ShownPointers {
  const others = pointers.filter(({ by }) => by !== me)
  if (others.length === 0) return known
  return new Map([
    ...known,
    ...others.map((pointer): [PersonId, ShownPointer] => {
      const before = known.get(pointer.by)
      const goesOn =
        pointer.tool !== 'laser' &&
        before?.tool === pointer.tool &&
        before.line === pointer.line &&
        before.page === pointer.page
      const points = goesOn ? [...before.points, ...pointer.points].slice(-mostNumbers) : pointer.points
      return [pointer.by, { ...pointer, points, told }]
    }),
  ])
}

/** What is still seen, once what one message brought has been seen long enough. */
export function fadePointers(known: ShownPointers, told: number): ShownPointers {
  const kept = [...known].filter(([, pointer]) => pointer.told !== told)
  return kept.length === known.size ? known : new Map(kept)
}
