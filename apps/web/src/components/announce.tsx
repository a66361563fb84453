import { VisuallyHidden } from '@mantine/core'
import { useSyncExternalStore } from 'react'

let text = ''
const listeners = new Set<() => void>()

/** Has a screen reader say something when it is next silent. The same words twice are said twice. */
export function announce(words: string): void {
  // A changed node is what makes readers speak: an invisible mark tells two equal texts apart.
  text = words === text ? `${words}\u200B` : words
  for (const tell of listeners) tell()
}

/** The page's one polite live region. */
export function Announcer() {
  const said = useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => text,
  )
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {said}
    </VisuallyHidden>
  )
}
