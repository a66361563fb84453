import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { GripVertical } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './sortable-list.module.css'

type Item = { id: string; title: string }
type Props<One extends Item> = {
  items: readonly One[]
  label: string
  className?: string | undefined
  /** Moves one before another, or with null to the end. */
  onMove: (item: One, beforeId: string | null) => void
  /** A line of the list; `handle` is what it is dragged by. */
  children: (item: One, handle: ReactNode) => ReactNode
}

/** A list whose lines are put in order by dragging, or by the keyboard: space to lift and to drop, arrows between. */
export function SortableList<One extends Item>({ items, label, className, onMove, children }: Props<One>) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const accessibility = useSpoken(items)
  const drop = ({ active, over }: DragEndEvent) => {
    const from = items.findIndex(({ id }) => id === active.id)
    const to = items.findIndex(({ id }) => id === over?.id)
    const item = items[from]
    if (!item || to === -1 || from === to) return
    const before = items[from < to ? to + 1 : to]
    onMove(item, before?.id ?? null)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      // Lines move up and down only.
      modifiers={[({ transform }) => ({ ...transform, x: 0 })]}
      accessibility={accessibility}
      onDragEnd={drop}
    >
      <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className={className} aria-label={label}>
          {items.map((item) => (
            <Line key={item.id} item={item}>
              {(handle) => children(item, handle)}
            </Line>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

function Line({ item, children }: { item: Item; children: (handle: ReactNode) => ReactNode }) {
  const { t } = useTranslation()
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable(item)
  const handle = (
    <button
      ref={setActivatorNodeRef}
      type="button"
      className={classes.handle}
      {...attributes}
      {...listeners}
      aria-label={t('sort.handle', { title: item.title })}
      aria-roledescription={undefined}
    >
      <GripVertical size={18} aria-hidden />
    </button>
  )
  return (
    <li
      ref={setNodeRef}
      className={classes.line}
      data-dragging={isDragging}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {children(handle)}
    </li>
  )
}

/** What a screen reader says while a line is lifted, moved and dropped. */
function useSpoken(items: readonly Item[]) {
  const { t } = useTranslation()
  // A line that is lifted is at once found to lie over itself: that is no move, and would drown what was said of the lifting.
  const isAtRest = useRef(false)
  const about = (id: UniqueIdentifier) => ({
    title: items.find((item) => item.id === id)?.title ?? '',
    place: items.findIndex((item) => item.id === id) + 1,
    count: items.length,
  })
  const announcements: Announcements = {
    onDragStart({ active }) {
      isAtRest.current = true
      return t('sort.lifted', about(active.id))
    },
    onDragOver({ active, over }) {
      if (!over || (isAtRest.current && over.id === active.id)) return undefined
      isAtRest.current = false
      return t('sort.moved', { ...about(active.id), place: about(over.id).place })
    },
    onDragEnd: ({ active, over }) =>
      over
        ? t('sort.dropped', { ...about(active.id), place: about(over.id).place })
        : t('sort.cancelled', about(active.id)),
    onDragCancel: ({ active }) => t('sort.cancelled', about(active.id)),
  }
  return { screenReaderInstructions: { draggable: t('sort.how') }, announcements }
}
