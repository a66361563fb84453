import { sayTimeLeft } from '@muster/words/lengths'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { useShowNow } from './use-show-now.ts'

/** Tells a screen reader what is on when that changes, and of its time no more than the warnings and the end. */
export function ShowNarrator() {
  const { t, i18n } = useTranslation('live')
  const standing = useShowNow()
  const last = useRef(standing)
  useEffect(() => {
    const before = last.current
    last.current = standing
    if (!standing) return
    const { on, urgency, leftMs } = standing
    const words = { title: on.title, time: sayTimeLeft(leftMs, i18n.language) }
    if (before?.on.id !== on.id) return announce(t('show.said.on', words))
    // Time that was added is calm again, and no matter to be said.
    if (before.urgency !== urgency && urgency !== 'calm') announce(t(`show.said.${urgency}`, words))
  })
  return null
}
