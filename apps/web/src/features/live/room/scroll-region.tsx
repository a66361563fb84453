import type { ReactNode, UIEvent } from 'react'

type Props = {
  label: string
  className: string | undefined
  onScroll?: (event: UIEvent<HTMLDivElement>) => void
  children: ReactNode
}

/** A part that scrolls by itself: it has a name and takes the focus, so that the arrow keys reach all of it. */
export function ScrollRegion({ label, className, onScroll, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it, what scrolls is out of a keyboard's reach
    <div role="region" aria-label={label} tabIndex={0} className={className} onScroll={onScroll}>
      {children}
    </div>
  )
}
