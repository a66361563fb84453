type Where = { page: number; pageCount: number; direction: 'ltr' | 'rtl' }

/** Towards the end or the beginning, as the arrow points in this direction of reading. */
function stepOf(key: string, direction: 'ltr' | 'rtl'): number {
  switch (key) {
    case 'PageDown':
    case ' ':
      return 1
    case 'PageUp':
      return -1
    case 'ArrowRight':
      return direction === 'ltr' ? 1 : -1
    case 'ArrowLeft':
      return direction === 'ltr' ? -1 : 1
    default:
      return 0
  }
}

/** The page that a key turns to; null for a key that turns none, and at either end. */
export function pageForKey(key: string, { page, pageCount, direction }: Where): number | null {
  const target = key === 'Home' ? 1 : key === 'End' ? pageCount : page + stepOf(key, direction)
  return target === page || target < 1 || target > pageCount ? null : target
}

type Pressed = { altKey: boolean; ctrlKey: boolean; metaKey: boolean; key: string; target: EventTarget | null }

/** Whether a key belongs to the control that has the focus, or to the browser, and not to the slides. */
export function isTaken({ altKey, ctrlKey, metaKey, key, target }: Pressed): boolean {
  if (altKey || ctrlKey || metaKey) return true
  if (!(target instanceof Element)) return false
  // There they move what is larger than its room.
  if (target.closest('[data-moves="true"]') && (key.startsWith('Arrow') || ['Home', 'End'].includes(key))) return true
  if (
    target.closest(
      'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="tablist"], [role="radiogroup"]',
    )
  )
    return true
  return key === ' ' && target.closest('button, a, [role="button"]') !== null
}
