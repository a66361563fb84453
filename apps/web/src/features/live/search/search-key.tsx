import { useEffect } from 'react'
import { useRoomView } from '../room/room-view.tsx'

/** Control (on a Mac, Command) and K leads to the search from anywhere in the room. */
export function SearchKey() {
  const { search } = useRoomView()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      search(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [search])
  return null
}
