import { useRouterState } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'

/** Where a row of links is wider than the screen: moves it so that the link of the shown page is seen. */
export function useCurrentInView<Row extends HTMLElement>() {
  const row = useRef<Row>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const shown = useRef('')
  useLayoutEffect(() => {
    if (shown.current === path) return
    const current = row.current?.querySelector('[aria-current="page"]')
    if (!row.current || !current) return
    shown.current = path
    const seen = row.current.getBoundingClientRect()
    const wanted = current.getBoundingClientRect()
    // By a distance, not to a place: that is the same from right to left.
    row.current.scrollBy({ left: (wanted.left + wanted.right - seen.left - seen.right) / 2 })
  })
  return row
}
