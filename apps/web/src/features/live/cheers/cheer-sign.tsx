import type { Cheer } from '@muster/live/cheers/model'
import { CircleExclamationPoint, Heart, Laugh, type LucideIcon, PartyPopper, ThumbsUp } from 'lucide-react'
import classes from './cheers.module.css'

/** Drawn, not written: not every machine has letters for them. */
const icons: Readonly<Record<Cheer, LucideIcon>> = {
  applause: PartyPopper,
  heart: Heart,
  'thumbs-up': ThumbsUp,
  laugh: Laugh,
  surprise: CircleExclamationPoint,
}

/** What stands for a cheer; its name stands beside it or around it. */
export function CheerSign({ cheer, size }: { cheer: Cheer; size: number }) {
  const Icon = icons[cheer]
  return <Icon size={size} aria-hidden className={classes.drawn} data-cheer={cheer} />
}
