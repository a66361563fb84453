import {
  type Announcements,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
  pointerWithin,
  rectIntersection,
  type UniqueIdentifier,
} from '@dnd-kit/core'
import { useTranslation } from 'react-i18next'

/** Where a column begins, so that what is moved by keyboard lies over it. */
const insetPx = 8
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Arrow keys go from one group to the next, in their order. */
export const fromGroupToGroup: KeyboardCoordinateGetter = (event, { context }) => {
  const step = steps[event.code]
  if (step === undefined) return undefined
  event.preventDefault()
  const ids = context.droppableContainers.getEnabled().map(({ id }) => id)
  const here = ids.findIndex((id) => id === context.over?.id)
  const next = ids[(here + step + ids.length) % ids.length]
  const rect = next === undefined ? undefined : context.droppableRects.get(next)
  return rect && { x: rect.left + insetPx, y: rect.top + insetPx }
}

/** The group under the pointer; by keyboard, the one that is lain over. */
export const groupUnder: CollisionDetection = (args) =>
  args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args)

/** What a screen reader says while somebody is lifted, moved and dropped. */
export function useSpokenMoves(
  nameOf: (personId: UniqueIdentifier) => string,
  groupOf: (id: UniqueIdentifier) => string,
) {
  const { t } = useTranslation('group-plan')
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('drag.lifted', { name: nameOf(active.id) }),
    onDragOver: ({ active, over }) =>
      over ? t('drag.over', { name: nameOf(active.id), group: groupOf(over.id) }) : undefined,
    onDragEnd: ({ active, over }) =>
      over
        ? t('drag.dropped', { name: nameOf(active.id), group: groupOf(over.id) })
        : t('drag.cancelled', { name: nameOf(active.id) }),
    onDragCancel: ({ active }) => t('drag.cancelled', { name: nameOf(active.id) }),
  }
  return { screenReaderInstructions: { draggable: t('drag.how') }, announcements }
}
