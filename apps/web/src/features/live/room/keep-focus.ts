/**
 * Keeps the keyboard's place in a room. A control that goes away while it has the focus (its dialog was closed, its hand
 * lowered, its poll voted in), or that is disabled until its command is answered, would leave the focus on nothing, and the
 * next Tab would begin at the top of the page. So it goes back to where it was; where that is gone, to the part of the room
 * around it. Answers with a way to stop.
 */
export function keepFocus(room: HTMLElement): () => void {
  /** What had the focus last, and the parts around it that can have it, nearest first. */
  let held: readonly HTMLElement[] = []

  function hold(target: EventTarget | null) {
    held = target instanceof HTMLElement && room.contains(target) ? [target, ...partsAround(target)] : []
  }
  const onFocus = ({ target }: FocusEvent) => hold(target)
  // Who clicks beside every control gives the focus up; who clicks on one takes it there.
  const onPointer = () => hold(null)
  const onClick = () => hold(document.activeElement)
  const isLost = () => document.activeElement === null || document.activeElement === document.body
  const restore = () => {
    if (isLost()) held.find(({ isConnected }) => isConnected)?.focus({ preventScroll: true })
  }

  const observer = new MutationObserver(restore)
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] })
  room.addEventListener('focusin', onFocus)
  room.addEventListener('pointerdown', onPointer, { capture: true })
  room.addEventListener('click', onClick, { capture: true })
  return () => {
    observer.disconnect()
    room.removeEventListener('focusin', onFocus)
    room.removeEventListener('pointerdown', onPointer, { capture: true })
    room.removeEventListener('click', onClick, { capture: true })
  }
}

function partsAround(target: HTMLElement): HTMLElement[] {
  const part = target.parentElement?.closest<HTMLElement>('[tabindex="-1"]')
  if (part) return [part, ...partsAround(part)]
  const main = document.getElementById('main')
  return main ? [main] : []
}
