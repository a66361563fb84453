import { Button } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import classes from './banner.module.css'

type Props = {
  icon: LucideIcon
  tone: 'neutral' | 'at-risk'
  /** Of what there are so many; without any, nothing is shown. */
  count: number
  text: string
  show: string
  onShow: () => void
}

/** Tells that somebody waits for something, and leads to it. */
export function CountBanner({ icon: Icon, tone, count, text, show, onShow }: Props) {
  return (
    <div role="status">
      {count > 0 ? (
        <div className={classes.banner} data-tone={tone}>
          <Icon size={18} aria-hidden />
          <span className={classes.words}>
            <strong>{text}</strong>
          </span>
          <span className={classes.actions}>
            <Button size="compact-sm" variant="default" onClick={onShow}>
              {show}
            </Button>
          </span>
        </div>
      ) : null}
    </div>
  )
}
